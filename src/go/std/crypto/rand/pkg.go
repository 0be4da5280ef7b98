// Package rand gives random numbers that cannot be foretold. They come from the browser's generator, or Node's; a run that was
// given a seed draws them from that, so that it can be repeated.
package rand

import "io"

// Reader gives random bytes. It never fails, and several goroutines may use it at once.
var Reader io.Reader = &reader{}

type reader struct{}

func (*reader) Read(b []byte) (int, error) {
	fill(b)
	return len(b), nil
}

// fill sets all of b to random bytes.
func fill(b []byte)

// fatal ends the program.
func fatal(msg string)

// Read fills b with random bytes from Reader. It never returns an error: if another Reader was set and fails, the program ends.
func Read(b []byte) (n int, err error) {
	if _, err := io.ReadFull(Reader, b); err != nil {
		fatal("crypto/rand: failed to read random data (see https://go.dev/issue/66821): " + err.Error())
	}
	return len(b), nil
}

// Text returns 26 random letters and digits (A to Z, 2 to 7): a password, token or secret with at least 128 bits of randomness.
func Text() string {
	const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
	text := make([]byte, 26)
	Read(text)
	for i, b := range text {
		text[i] = alphabet[b%32]
	}
	return string(text)
}

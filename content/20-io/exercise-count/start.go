package exercise

import "io"

// Counter passes on what is written to it and counts the bytes and the
// newlines that W has taken.
type Counter struct {
	W     io.Writer
	Bytes int
	Lines int
}

func (c Counter) Write(p []byte) (int, error) {
	return 0, nil
}

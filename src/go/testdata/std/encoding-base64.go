// run

package main

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"strings"
)

func main() {
	encodings := []*base64.Encoding{base64.StdEncoding, base64.URLEncoding, base64.RawStdEncoding, base64.RawURLEncoding, base64.StdEncoding.Strict(), base64.StdEncoding.WithPadding('*')}
	for _, s := range []string{"", "f", "fo", "foo", "foob", "fooba", "\xff\xfe\xfd\xfb", "日本語"} {
		for _, e := range encodings {
			t := e.EncodeToString([]byte(s))
			b, err := e.DecodeString(t)
			fmt.Println(t, string(b) == s, err, e.EncodedLen(len(s)), e.DecodedLen(len(t)))
		}
	}
	for _, s := range []string{"Zg", "Zg=", "Zg==", "Zg==\n", "Z\ng=\r\n=", "Zg==x", "Zh==", "Zm9=", "Zm8=", "Zm8", "!mFz", "Zm9v!", "Z", "Zm9vZ", "=", "Z=", "Zg=x", "Zg=\n", "Zm8=Zm8=", "====", "Zm9v\nYg==", "Zh", "Zm9"} {
		for i, e := range encodings {
			b, err := e.DecodeString(s)
			fmt.Printf("%d %q %q %v\n", i, s, b, err)
		}
	}
	dst := make([]byte, 8)
	base64.StdEncoding.Encode(dst, []byte("abcd"))
	fmt.Printf("%q\n", dst)
	n, err := base64.StdEncoding.Decode(dst, []byte("YWJj"))
	fmt.Printf("%q %d %v\n", dst[:n], n, err)
	var buf bytes.Buffer
	w := base64.NewEncoder(base64.StdEncoding, &buf)
	for _, s := range []string{"a", "bc", "defgh", "ijkl"} {
		fmt.Fprint(w, s)
	}
	fmt.Println(buf.String())
	w.Close()
	fmt.Println(buf.String())
	for _, s := range []string{buf.String(), strings.Repeat("Zm9v\n", 900) + "Zg==", "Zm9vZ", "Zm9v!m9v", "Zg", "Z", "Zg==Zg==", "Zm9vZg=="} {
		b, err := io.ReadAll(base64.NewDecoder(base64.StdEncoding, strings.NewReader(s)))
		fmt.Println(len(b), err)
	}
	b, err := io.ReadAll(base64.NewDecoder(base64.RawStdEncoding, strings.NewReader("Zm9vZg")))
	fmt.Println(string(b), err)
	defer func() { fmt.Println(recover()) }()
	base64.NewEncoding("abc")
}

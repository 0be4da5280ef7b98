// run

package main

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

func main() {
	fmt.Println(hex.EncodeToString([]byte("Go \x00\xff")), hex.EncodedLen(5), hex.DecodedLen(9))
	for _, s := range []string{"", "4a6F", "4", "4g", "zz", "0g1", "00 1", "ff\n", "012"} {
		b, err := hex.DecodeString(s)
		var bad hex.InvalidByteError
		fmt.Printf("%q %q %v %t %t\n", s, b, err, errors.Is(err, hex.ErrLength), errors.As(err, &bad))
	}
	b, err := hex.AppendDecode([]byte("x"), []byte("4142"))
	fmt.Printf("%q %v %q\n", b, err, hex.AppendEncode([]byte("x"), []byte("AB")))
	fmt.Print(hex.Dump([]byte("hello, gophers\tand others\x80")))
	d := hex.Dumper(os.Stdout)
	for _, s := range []string{"a", "bcdefgh", "ijklmnopqrstu"} {
		fmt.Fprint(d, s)
	}
	d.Close()
	_, err = d.Write([]byte("x"))
	fmt.Println(err)
	e := hex.NewEncoder(os.Stdout)
	fmt.Fprint(e, "streamed")
	fmt.Println()
	for _, s := range []string{"676f70686572", "676", "67x", "6x"} {
		b, err := io.ReadAll(hex.NewDecoder(strings.NewReader(s)))
		fmt.Printf("%q %v\n", b, err)
	}
	var buf bytes.Buffer
	io.Copy(&buf, hex.NewDecoder(strings.NewReader(strings.Repeat("61", 3000))))
	fmt.Println(buf.Len())
}

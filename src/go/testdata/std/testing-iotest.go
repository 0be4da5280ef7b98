// run

package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"strings"
	"testing/iotest"
)

// shy is a reader that is wrong in one way.
type shy struct {
	*strings.Reader
	fault string
}

func (s shy) Read(p []byte) (int, error) {
	if s.fault == "empty" && len(p) == 0 {
		return 0, io.EOF
	}
	n, err := s.Reader.Read(p)
	switch {
	case s.fault == "end" && err == io.EOF:
		return 0, io.ErrUnexpectedEOF
	case s.fault == "bytes" && n > 0:
		p[0] = '?'
	}
	return n, err
}

func (s shy) Seek(offset int64, whence int) (int64, error) {
	n, err := s.Reader.Seek(offset, whence)
	if s.fault == fmt.Sprint("seek ", offset, " ", whence) {
		return n + 1, err
	}
	return n, err
}

func (s shy) ReadAt(p []byte, offset int64) (int, error) {
	n, err := s.Reader.ReadAt(p, offset)
	switch {
	case s.fault == fmt.Sprint("at ", offset, " ", len(p)):
		return n, errors.New("not there")
	case s.fault == "at" && n > 0:
		p[n-1]++
	case s.fault == "at one" && n == 1:
		p[0]++
	case s.fault == "at short" && n > 1:
		return n - 1, io.EOF
	}
	return n, err
}

func main() {
	read := func(r io.Reader) {
		b := make([]byte, 7)
		for range 5 {
			n, err := r.Read(b)
			fmt.Printf(" %q %v", b[:n], err)
		}
		fmt.Println()
	}
	text := func() io.Reader { return strings.NewReader("some bytes") }
	read(iotest.OneByteReader(text()))
	read(iotest.HalfReader(text()))
	read(iotest.TimeoutReader(text()))
	read(iotest.DataErrReader(text()))
	read(iotest.DataErrReader(iotest.ErrReader(errors.New("nothing"))))
	read(iotest.ErrReader(nil))
	var b bytes.Buffer
	w := iotest.TruncateWriter(&b, 5)
	fmt.Println(w.Write([]byte("abc")))
	fmt.Println(w.Write([]byte("defg")))
	fmt.Println(w.Write([]byte("hi")))
	fmt.Println(b.String())
	log.SetFlags(0)
	log.SetOutput(os.Stdout)
	read(iotest.NewReadLogger("r:", text()))
	fmt.Fprint(iotest.NewWriteLogger("w:", &b), "xyz")

	for _, content := range []string{"", "x", "some bytes"} {
		fmt.Println(iotest.TestReader(strings.NewReader(content), []byte(content)))
		fmt.Println(iotest.TestReader(strings.NewReader(content), []byte("other")))
		for _, fault := range []string{
			"empty", "end", "bytes", "seek 0 1", "seek -1 1", "seek -3 1", "seek 1 1", "seek 3 0", "seek -3 2", "seek 0 0", "seek 0 2",
			"at", "at one", "at short", "at 0 10", "at 0 11", "at 10 1", "at 9 1", "at 4 1", "at 0 1", "at 1 1",
		} {
			fmt.Println(fault, iotest.TestReader(shy{strings.NewReader(content), fault}, []byte(content)))
		}
	}
}

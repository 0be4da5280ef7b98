// Package iotest has Readers and Writers for tests: ones that fail, that give little at a time, that log. TestReader tests a Reader.
package iotest

import (
	"errors"
	"io"
	"log"
)

// ErrTimeout is the error of a TimeoutReader.
var ErrTimeout = errors.New("timeout")

// readFunc is a Reader that is a function.
type readFunc func(p []byte) (int, error)

func (f *readFunc) Read(p []byte) (int, error) { return (*f)(p) }

func reader(f readFunc) io.Reader { return &f }

// writeFunc is a Writer that is a function.
type writeFunc func(p []byte) (int, error)

func (f *writeFunc) Write(p []byte) (int, error) { return (*f)(p) }

func writer(f writeFunc) io.Writer { return &f }

// ErrReader returns a Reader that never gives anything but err.
func ErrReader(err error) io.Reader {
	return reader(func([]byte) (int, error) { return 0, err })
}

// OneByteReader returns a Reader that reads from r a byte at a time.
func OneByteReader(r io.Reader) io.Reader {
	return reader(func(p []byte) (int, error) {
		if len(p) == 0 {
			return 0, nil
		}
		return r.Read(p[:1])
	})
}

// HalfReader returns a Reader that asks r for half of what it is asked for.
func HalfReader(r io.Reader) io.Reader {
	return reader(func(p []byte) (int, error) { return r.Read(p[:(len(p)+1)/2]) })
}

// TimeoutReader returns a Reader whose second Read fails with ErrTimeout; all others read from r.
func TimeoutReader(r io.Reader) io.Reader {
	reads := 0
	return reader(func(p []byte) (int, error) {
		if reads++; reads == 2 {
			return 0, ErrTimeout
		}
		return r.Read(p)
	})
}

// DataErrReader returns a Reader that gives the error of r along with the last bytes, not in a Read of its own.
func DataErrReader(r io.Reader) io.Reader {
	buffer := make([]byte, 1024)
	var ahead []byte
	return reader(func(p []byte) (n int, err error) {
		for {
			if len(ahead) == 0 {
				var m int
				m, err = r.Read(buffer)
				ahead = buffer[:m]
			}
			if n > 0 || err != nil {
				return n, err
			}
			n = copy(p, ahead)
			ahead = ahead[n:]
		}
	})
}

// TruncateWriter returns a Writer that writes n bytes to w and takes all others without writing them.
func TruncateWriter(w io.Writer, n int64) io.Writer {
	return writer(func(p []byte) (int, error) {
		if n <= 0 {
			return len(p), nil
		}
		m, err := w.Write(p[:min(int64(len(p)), n)])
		n -= int64(m)
		if err != nil {
			return m, err
		}
		return len(p), nil
	})
}

// NewReadLogger returns a Reader that reads from r and logs what it read, in hexadecimal after the prefix.
func NewReadLogger(prefix string, r io.Reader) io.Reader {
	return reader(func(p []byte) (int, error) {
		n, err := r.Read(p)
		logBytes(prefix, p[:n], err)
		return n, err
	})
}

// NewWriteLogger returns a Writer that writes to w and logs what it wrote, in hexadecimal after the prefix.
func NewWriteLogger(prefix string, w io.Writer) io.Writer {
	return writer(func(p []byte) (int, error) {
		n, err := w.Write(p)
		logBytes(prefix, p[:n], err)
		return n, err
	})
}

func logBytes(prefix string, p []byte, err error) {
	if err != nil {
		log.Printf("%s %x: %v", prefix, p, err)
	} else {
		log.Printf("%s %x", prefix, p)
	}
}

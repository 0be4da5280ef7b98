package iotest

import (
	"bytes"
	"fmt"
	"io"
)

// TestReader reads all of r, which is to give the content, and says what is wrong with it. If r is an io.ReadSeeker or an
// io.ReaderAt, that is tested too.
func TestReader(r io.Reader, content []byte) error {
	if err := testRead(r, content); err != nil {
		return err
	}
	if s, ok := r.(io.ReadSeeker); ok {
		if err := testSeek(s, content); err != nil {
			return err
		}
	}
	if at, ok := r.(io.ReaderAt); ok {
		return testReadAt(at, content)
	}
	return nil
}

func testRead(r io.Reader, content []byte) error {
	if len(content) > 0 {
		if n, err := r.Read(nil); n != 0 || err != nil {
			return fmt.Errorf("Read(0) = %d, %v, want 0, nil", n, err)
		}
	}
	data, err := readInPieces(r)
	if err != nil {
		return err
	}
	if !bytes.Equal(data, content) {
		return fmt.Errorf("ReadAll(small amounts) = %q\n\twant %q", data, content)
	}
	if n, err := r.Read(make([]byte, 10)); n != 0 || err != io.EOF {
		return fmt.Errorf("Read(10) at EOF = %v, %v, want 0, EOF", n, err)
	}
	return nil
}

// readInPieces reads all of r, two, three and one bytes at a time.
func readInPieces(r io.Reader) ([]byte, error) {
	at, size := 0, 0
	return io.ReadAll(reader(func(p []byte) (int, error) {
		if len(p) == 0 {
			return 0, nil
		}
		size = size%3 + 1
		n, err := r.Read(p[:min(size, len(p))])
		if err != nil && err != io.EOF {
			err = fmt.Errorf("Read(%d bytes at offset %d): %v", n, at, err)
		}
		at += n
		return n, err
	}))
}

// testSeek begins with r at its end.
func testSeek(r io.ReadSeeker, content []byte) error {
	size := len(content)
	third := -size / 3
	middle := size + third
	seek := func(offset, whence int, from string, want int) error {
		off, err := r.Seek(int64(offset), whence)
		if off == int64(want) && err == nil {
			return nil
		}
		shown, sign := fmt.Sprint(offset), off
		switch {
		case offset == 1 && whence == io.SeekCurrent:
			shown = "+1"
		case offset == -1 && from == "EOF":
			// As it is in real Go.
			sign = -off
		}
		return fmt.Errorf("Seek(%s, %d) from %s = %d, %v, want %d, nil", shown, whence, from, sign, err, want)
	}
	rest := func(from int, read func(io.Reader) ([]byte, error)) error {
		data, err := read(r)
		if err != nil {
			return fmt.Errorf("ReadAll from offset %d: %v", from, err)
		}
		if !bytes.Equal(data, content[from:]) {
			return fmt.Errorf("ReadAll from offset %d = %q\n\twant %q", from, data, content[from:])
		}
		return nil
	}
	steps := []func() error{
		func() error { return seek(0, io.SeekCurrent, "EOF", size) },
		func() error { return seek(-1, io.SeekCurrent, "EOF", size-1) },
		func() error { return seek(third, io.SeekCurrent, fmt.Sprint(size-1), middle-1) },
		func() error { return seek(1, io.SeekCurrent, fmt.Sprint(middle-1), middle) },
		func() error { return seek(0, io.SeekCurrent, fmt.Sprint(middle), middle) },
		func() error { return rest(middle, readInPieces) },
		func() error { return seek(middle/2, io.SeekStart, "EOF", middle/2) },
		func() error { return seek(third, io.SeekEnd, fmt.Sprint(middle/2), middle) },
		func() error { return rest(middle, readInPieces) },
		func() error { return seek(middle/2, io.SeekStart, "EOF", middle/2) },
		func() error { return rest(middle/2, io.ReadAll) },
	}
	for i, step := range steps {
		// In nothing there is no going back and forth.
		if size == 0 && 1 <= i && i <= 3 {
			continue
		}
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

func testReadAt(r io.ReaderAt, content []byte) error {
	size := len(content)
	data := bytes.Repeat([]byte{0xfe}, size+1)
	n, err := r.ReadAt(data[:size], 0)
	if n != size || err != nil && err != io.EOF {
		return fmt.Errorf("ReadAt(%d, 0) = %v, %v, want %d, nil or EOF", size, n, err, size)
	}
	if !bytes.Equal(data[:size], content) {
		return fmt.Errorf("ReadAt(%d, 0) = %q\n\twant %q", size, data[:size], content)
	}
	if n, err := r.ReadAt(data[:1], int64(size)); n != 0 || err != io.EOF {
		return fmt.Errorf("ReadAt(1, %d) = %v, %v, want 0, EOF", size, n, err)
	}
	data = bytes.Repeat([]byte{0xfe}, size+1)
	if n, err := r.ReadAt(data, 0); n != size || err != io.EOF {
		return fmt.Errorf("ReadAt(%d, 0) = %v, %v, want %d, EOF", size+1, n, err, size)
	}
	if !bytes.Equal(data[:size], content) {
		return fmt.Errorf("ReadAt(%d, 0) = %q\n\twant %q", size, data[:size], content)
	}
	for i, c := range content {
		data[0] = 0xfe
		n, err := r.ReadAt(data[:1], int64(i))
		last := i == size-1
		if n != 1 || err != nil && !(last && err == io.EOF) {
			want := "nil"
			if last {
				want = "nil or EOF"
			}
			return fmt.Errorf("ReadAt(1, %d) = %v, %v, want 1, %s", i, n, err, want)
		}
		if data[0] != c {
			return fmt.Errorf("ReadAt(1, %d) = %q want %q", i, data[:1], content[i:i+1])
		}
	}
	return nil
}

package io

import "errors"

// ErrClosedPipe says that a pipe was closed.
var ErrClosedPipe = errors.New("io: read/write on closed pipe")

// A pipe hands what is written straight to who reads.
type pipe struct {
	// Holds a value while somebody writes.
	writing chan struct{}
	data    chan []byte
	taken   chan int
	done    chan struct{}
	closed  bool
	rerr    error
	werr    error
}

func (p *pipe) close() {
	if !p.closed {
		p.closed = true
		close(p.done)
	}
}

func (p *pipe) read(b []byte) (n int, err error) {
	select {
	case <-p.done:
		return 0, p.readError()
	default:
	}
	select {
	case bw := <-p.data:
		n := copy(b, bw)
		p.taken <- n
		return n, nil
	case <-p.done:
		return 0, p.readError()
	}
}

func (p *pipe) write(b []byte) (n int, err error) {
	select {
	case <-p.done:
		return 0, p.writeError()
	default:
	}
	p.writing <- struct{}{}
	defer func() { <-p.writing }()
	for once := true; once || len(b) > 0; once = false {
		select {
		case p.data <- b:
			k := <-p.taken
			b = b[k:]
			n += k
		case <-p.done:
			return n, p.writeError()
		}
	}
	return n, nil
}

func (p *pipe) readError() error {
	if p.rerr == nil && p.werr != nil {
		return p.werr
	}
	return ErrClosedPipe
}

func (p *pipe) writeError() error {
	if p.werr == nil && p.rerr != nil {
		return p.rerr
	}
	return ErrClosedPipe
}

// A PipeReader is the end of a pipe that one reads from.
type PipeReader struct{ pipe }

// Read waits for a writer, or for the other end to be closed.
func (r *PipeReader) Read(data []byte) (n int, err error) { return r.pipe.read(data) }

// Close has writes fail with ErrClosedPipe.
func (r *PipeReader) Close() error { return r.CloseWithError(nil) }

// CloseWithError has writes fail with err.
func (r *PipeReader) CloseWithError(err error) error {
	if err == nil {
		err = ErrClosedPipe
	}
	if r.rerr == nil {
		r.rerr = err
	}
	r.pipe.close()
	return nil
}

// A PipeWriter is the end of a pipe that one writes to.
type PipeWriter struct{ r PipeReader }

// Write waits until everything has been read, or the other end is closed.
func (w *PipeWriter) Write(data []byte) (n int, err error) { return w.r.pipe.write(data) }

// Close has reads return EOF.
func (w *PipeWriter) Close() error { return w.CloseWithError(nil) }

// CloseWithError has reads return err.
func (w *PipeWriter) CloseWithError(err error) error {
	if err == nil {
		err = EOF
	}
	p := &w.r.pipe
	if p.werr == nil {
		p.werr = err
	}
	p.close()
	return nil
}

// Pipe returns the two ends of a pipe in memory.
func Pipe() (*PipeReader, *PipeWriter) {
	pw := &PipeWriter{r: PipeReader{pipe: pipe{
		writing: make(chan struct{}, 1),
		data:    make(chan []byte),
		taken:   make(chan int),
		done:    make(chan struct{}),
	}}}
	return &pw.r, pw
}

package exercise

import (
	"bytes"
	"io"
)

// Counter passes on what is written to it and counts the bytes and the
// newlines that W has taken.
type Counter struct {
	W     io.Writer
	Bytes int
	Lines int
}

func (c *Counter) Write(p []byte) (int, error) {
	n, err := c.W.Write(p)
	c.Bytes += n
	c.Lines += bytes.Count(p[:n], []byte("\n"))
	return n, err
}

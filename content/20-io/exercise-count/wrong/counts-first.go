package exercise

import (
	"bytes"
	"io"
)

type Counter struct {
	W     io.Writer
	Bytes int
	Lines int
}

func (c *Counter) Write(p []byte) (int, error) {
	c.Bytes += len(p)
	c.Lines += bytes.Count(p, []byte("\n"))
	return c.W.Write(p)
}

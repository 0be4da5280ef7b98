package exercise

import "io"

type Counter struct {
	W     io.Writer
	Bytes int
	Lines int
}

func (c *Counter) Write(p []byte) (int, error) {
	n, err := c.W.Write(p)
	c.Bytes += n
	c.Lines++
	return n, err
}

package exercise

import (
	"bufio"
	"fmt"
	"io"
)

func Number(w io.Writer, r io.Reader) error {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	out := bufio.NewWriter(w)
	defer out.Flush()
	for n := 1; lines.Scan(); n++ {
		fmt.Fprintf(out, "%d %s\n", n, lines.Text())
	}
	return lines.Err()
}

package exercise

import (
	"bufio"
	"fmt"
	"io"
)

func Number(w io.Writer, r io.Reader) error {
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		if _, err := fmt.Fprintf(w, "%d %s\n", n, lines.Text()); err != nil {
			return err
		}
	}
	return lines.Err()
}

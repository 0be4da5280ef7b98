package exercise

import (
	"bufio"
	"fmt"
	"io"
)

func Number(w io.Writer, r io.Reader) error {
	in := bufio.NewReader(r)
	for n := 1; ; n++ {
		line, err := in.ReadString('\n')
		if line != "" {
			if _, err := fmt.Fprintf(w, "%d %s", n, line); err != nil {
				return err
			}
		}
		if err != nil {
			return err
		}
	}
}

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
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(w, "%d %s", n, line); err != nil {
			return err
		}
	}
}

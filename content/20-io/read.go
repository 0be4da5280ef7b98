package main

import (
	"fmt"
	"io"
	"strings"
)

func main() {
	r := strings.NewReader("naïve")
	buf := make([]byte, 3)
	for {
		n, err := r.Read(buf)
		fmt.Printf("%d bytes %q, error %v\n", n, buf[:n], err)
		if err == io.EOF {
			break
		}
	}
	text, err := io.ReadAll(strings.NewReader("all of it"))
	fmt.Println(string(text), err)
}

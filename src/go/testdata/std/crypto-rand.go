// run

package main

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"strings"
)

func main() {
	b := make([]byte, 200_000)
	n, err := rand.Read(b)
	var counts [256]int
	for _, c := range b {
		counts[c]++
	}
	even := true
	for _, n := range counts {
		even = even && 500 < n && n < 1100
	}
	fmt.Println(n, err, even)
	fmt.Println(rand.Read(nil))
	c := [8]byte{}
	n, err = rand.Reader.Read(c[2:6])
	fmt.Println(n, err, c[:2], c[6:])
	seen := map[string]bool{}
	for range 1000 {
		text := rand.Text()
		seen[text] = true
		if len(text) != 26 || strings.Trim(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567") != "" {
			fmt.Println("not a text:", text)
		}
	}
	fmt.Println(len(seen))
	rand.Reader = strings.NewReader("abcdefghijklmnopqrstuvwxyz0123456789")
	fmt.Println(rand.Text())
	d := make([]byte, 3)
	fmt.Println(rand.Read(d))
	fmt.Println(string(d))
	rand.Reader = io.MultiReader(strings.NewReader("x"), failing{})
	defer fmt.Println("never")
	fmt.Println(rand.Read(d))
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errors.New("no entropy") }

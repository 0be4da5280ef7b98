// run

package main

import (
	"bytes"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"math/big"
)

// counting gives the bytes 0, 37, 74 and so on, and counts them.
type counting struct {
	next byte
	n    int
}

func (c *counting) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = c.next
		c.next += 37
		c.n++
	}
	return len(p), nil
}

func main() {
	for _, max := range []string{"1", "2", "3", "100", "255", "256", "257", "65536", "1000000007", "340282366920938463463374607431768211456"} {
		limit, _ := new(big.Int).SetString(max, 10)
		r := &counting{}
		fmt.Print(max, ":")
		for range 8 {
			n, err := rand.Int(r, limit)
			fmt.Print(" ", n, err)
		}
		fmt.Println(" of", r.n)
	}
	_, err := rand.Int(bytes.NewReader([]byte{1}), big.NewInt(1<<40))
	fmt.Println(err, errors.Is(err, io.ErrUnexpectedEOF))
	for _, max := range []int64{0, -5} {
		func() {
			defer func() { fmt.Println(recover()) }()
			rand.Int(rand.Reader, big.NewInt(max))
		}()
	}
	seen := map[int64]int{}
	for range 6000 {
		n, _ := rand.Int(rand.Reader, big.NewInt(6))
		seen[n.Int64()]++
	}
	for i := range int64(6) {
		fmt.Print(seen[i] > 800, " ")
	}
	fmt.Println(len(seen))
	for _, bits := range []int{-1, 0, 1, 2, 3, 4, 8, 9, 64, 129, 256} {
		p, err := rand.Prime(rand.Reader, bits)
		if err != nil {
			fmt.Println(bits, err)
			continue
		}
		fmt.Println(bits, p.BitLen(), p.Bit(bits-2), p.ProbablyPrime(30))
	}
}

package rand

import (
	"errors"
	"io"
	"math/big"
)

// draw reads a number of at most so many bits.
func draw(r io.Reader, bytes []byte, bits int) error {
	if _, err := io.ReadFull(r, bytes); err != nil {
		return err
	}
	if spare := 8*len(bytes) - bits; spare > 0 {
		bytes[0] &= 0xff >> spare
	}
	return nil
}

// Int returns a random number from 0 up to but not including max, all equally likely. It panics if there is none.
func Int(rand io.Reader, max *big.Int) (n *big.Int, err error) {
	if max.Sign() <= 0 {
		panic("crypto/rand: argument to Int is <= 0")
	}
	n = new(big.Int).Sub(max, big.NewInt(1))
	bits := n.BitLen()
	if bits == 0 {
		return n, nil
	}
	bytes := make([]byte, (bits+7)/8)
	for {
		if err := draw(rand, bytes, bits); err != nil {
			return nil, err
		}
		// What is too large is drawn again: to reduce it would favour small numbers.
		if n.SetBytes(bytes).Cmp(max) < 0 {
			return n, nil
		}
	}
}

// Prime returns a number of exactly so many bits that is prime, but for a chance of one in a million millions. r is no longer
// used: the number comes from Reader's source.
func Prime(r io.Reader, bits int) (*big.Int, error) {
	if bits < 2 {
		return nil, errors.New("crypto/rand: prime size must be at least 2-bit")
	}
	bytes := make([]byte, (bits+7)/8)
	for {
		if err := draw(&reader{}, bytes, bits); err != nil {
			return nil, err
		}
		p := new(big.Int).SetBytes(bytes)
		// The two highest bits are set, so that the product of two such primes has twice as many bits.
		p.SetBit(p, bits-1, 1)
		p.SetBit(p, bits-2, 1)
		p.SetBit(p, 0, 1)
		if p.ProbablyPrime(20) {
			return p, nil
		}
	}
}

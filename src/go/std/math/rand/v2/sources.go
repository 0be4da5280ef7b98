package rand

import (
	"errors"
	"math/bits"
)

// A PCG is a permuted congruential generator with 128 bits of state.
type PCG struct {
	hi uint64
	lo uint64
}

// NewPCG returns a PCG with the given seed.
func NewPCG(seed1, seed2 uint64) *PCG { return &PCG{seed1, seed2} }

// Seed starts the generator anew.
func (p *PCG) Seed(seed1, seed2 uint64) {
	p.hi = seed1
	p.lo = seed2
}

// Uint64 returns 64 bits.
func (p *PCG) Uint64() uint64 {
	const (
		mulHi = 2549297995355413924
		mulLo = 4865540595714422341
		incHi = 6364136223846793005
		incLo = 1442695040888963407
		cheap = 0xda942042e4dd58b5
	)
	// One step of the 128-bit congruential generator.
	hi, lo := bits.Mul64(p.lo, mulLo)
	hi += p.hi*mulLo + p.lo*mulHi
	lo, c := bits.Add64(lo, incLo, 0)
	hi, _ = bits.Add64(hi, incHi, c)
	p.lo = lo
	p.hi = hi
	// DXSM: double xorshift multiply.
	hi ^= hi >> 32
	hi *= cheap
	hi ^= hi >> 48
	hi *= lo | 1
	return hi
}

func putUint64(b []byte, x uint64) []byte {
	for shift := 56; shift >= 0; shift -= 8 {
		b = append(b, byte(x>>shift))
	}
	return b
}

func getUint64(b []byte) uint64 {
	var x uint64
	for _, c := range b[:8] {
		x = x<<8 | uint64(c)
	}
	return x
}

// AppendBinary adds the generator's state to b.
func (p *PCG) AppendBinary(b []byte) ([]byte, error) {
	return putUint64(putUint64(append(b, "pcg:"...), p.hi), p.lo), nil
}

// MarshalBinary returns the generator's state.
func (p *PCG) MarshalBinary() ([]byte, error) { return p.AppendBinary(nil) }

// UnmarshalBinary restores a state.
func (p *PCG) UnmarshalBinary(data []byte) error {
	if len(data) != 20 || string(data[:4]) != "pcg:" {
		return errors.New("invalid PCG encoding")
	}
	p.hi = getUint64(data[4:])
	p.lo = getUint64(data[12:])
	return nil
}

const (
	// A block is 32 numbers; the counter grows by 4 with each.
	chunk  = 32
	ctrInc = 4
	ctrMax = 16
	// The last numbers of every fourth block are the next key.
	reseed = 4
)

// A ChaCha8 is a generator of cryptographic strength.
type ChaCha8 struct {
	buf  []uint64
	seed [4]uint64
	i, n int
	c    uint32

	readBuf [8]byte
	readLen int
}

// block computes the 32 numbers for a key and a counter.
func block(seed []uint64, counter uint32) []uint64

func little(b []byte) uint64 {
	var x uint64
	for i := 7; i >= 0; i-- {
		x = x<<8 | uint64(b[i])
	}
	return x
}

// NewChaCha8 returns a ChaCha8 with the given seed.
func NewChaCha8(seed [32]byte) *ChaCha8 {
	c := new(ChaCha8)
	c.Seed(seed)
	return c
}

// Seed starts the generator anew.
func (c *ChaCha8) Seed(seed [32]byte) {
	for i := range c.seed {
		c.seed[i] = little(seed[8*i:])
	}
	c.buf = block(c.seed[:], 0)
	c.c = 0
	c.i = 0
	c.n = chunk
	c.readLen = 0
	c.readBuf = [8]byte{}
}

// Uint64 returns 64 bits.
func (c *ChaCha8) Uint64() uint64 {
	if c.i >= c.n {
		c.refill()
	}
	x := c.buf[c.i]
	c.i++
	return x
}

func (c *ChaCha8) refill() {
	c.c += ctrInc
	if c.c == ctrMax {
		copy(c.seed[:], c.buf[chunk-reseed:])
		c.c = 0
	}
	c.buf = block(c.seed[:], c.c)
	c.i = 0
	c.n = chunk
	if c.c == ctrMax-ctrInc {
		c.n = chunk - reseed
	}
}

// Read fills p; the error is always nil.
func (c *ChaCha8) Read(p []byte) (n int, err error) {
	for n < len(p) {
		if c.readLen == 0 {
			x := c.Uint64()
			for i := range c.readBuf {
				c.readBuf[i] = byte(x >> (8 * i))
			}
			c.readLen = 8
		}
		k := copy(p[n:], c.readBuf[8-c.readLen:])
		c.readLen -= k
		n += k
	}
	return
}

// AppendBinary adds the generator's state to b.
func (c *ChaCha8) AppendBinary(b []byte) ([]byte, error) {
	if c.readLen > 0 {
		b = append(b, "readbuf:"...)
		b = append(b, uint8(c.readLen))
		b = append(b, c.readBuf[8-c.readLen:]...)
	}
	b = append(b, "chacha8:"...)
	b = putUint64(b, uint64(c.c/ctrInc*chunk)+uint64(c.i))
	for _, k := range c.seed {
		b = putUint64(b, bits.ReverseBytes64(k))
	}
	return b, nil
}

// MarshalBinary returns the generator's state.
func (c *ChaCha8) MarshalBinary() ([]byte, error) { return c.AppendBinary(nil) }

// UnmarshalBinary restores a state.
func (c *ChaCha8) UnmarshalBinary(data []byte) error {
	if len(data) >= 8 && string(data[:8]) == "readbuf:" {
		data = data[8:]
		if len(data) == 0 || len(data) < int(1+data[0]) {
			return errors.New("invalid ChaCha8 Read buffer encoding")
		}
		k := int(data[0])
		c.readLen = copy(c.readBuf[8-k:], data[1:1+k])
		data = data[1+k:]
	}
	if len(data) != 48 || string(data[:8]) != "chacha8:" {
		return errors.New("invalid ChaCha8 encoding")
	}
	used := getUint64(data[8:])
	if used > ctrMax/ctrInc*chunk-reseed {
		return errors.New("invalid ChaCha8 encoding")
	}
	for i := range c.seed {
		c.seed[i] = little(data[16+8*i:])
	}
	c.c = ctrInc * (uint32(used) / chunk)
	c.buf = block(c.seed[:], c.c)
	c.i = int(used % chunk)
	c.n = chunk
	if c.c == ctrMax-ctrInc {
		c.n = chunk - reseed
	}
	return nil
}

// Package rand draws pseudo-random numbers. A source with a given seed gives the same numbers every time.
package rand

import (
	"math"
	"math/bits"
)

// A Source gives numbers of 64 bits.
type Source interface {
	Uint64() uint64
}

func runtimeRand() uint64

type runtimeSource struct{}

func (runtimeSource) Uint64() uint64 { return runtimeRand() }

var globalRand = &Rand{src: runtimeSource{}}

// A Rand draws numbers of all kinds from a Source.
type Rand struct {
	src Source
}

// New returns a Rand that draws from src.
func New(src Source) *Rand { return &Rand{src: src} }

// Int64 returns a number from 0 to 1<<63 - 1.
func (r *Rand) Int64() int64 { return int64(r.src.Uint64() &^ (1 << 63)) }

// Uint32 returns 32 bits.
func (r *Rand) Uint32() uint32 { return uint32(r.src.Uint64() >> 32) }

// Uint64 returns 64 bits.
func (r *Rand) Uint64() uint64 { return r.src.Uint64() }

// Int32 returns a number from 0 to 1<<31 - 1.
func (r *Rand) Int32() int32 { return int32(r.src.Uint64() >> 33) }

// Int returns a number that is not negative.
func (r *Rand) Int() int { return int(r.src.Uint64() << 1 >> 1) }

// Uint returns any uint.
func (r *Rand) Uint() uint { return uint(r.src.Uint64()) }

// Int64N returns a number from 0 to n-1.
func (r *Rand) Int64N(n int64) int64 {
	if n <= 0 {
		panic("invalid argument to Int64N")
	}
	return int64(r.uint64n(uint64(n)))
}

// Uint64N returns a number from 0 to n-1.
func (r *Rand) Uint64N(n uint64) uint64 {
	if n == 0 {
		panic("invalid argument to Uint64N")
	}
	return r.uint64n(n)
}

// uint64n takes the upper half of a product (Lemire), and draws again where that would favour some results.
func (r *Rand) uint64n(n uint64) uint64 {
	if n&(n-1) == 0 {
		return r.Uint64() & (n - 1)
	}
	hi, lo := bits.Mul64(r.Uint64(), n)
	if lo < n {
		thresh := -n % n
		for lo < thresh {
			hi, lo = bits.Mul64(r.Uint64(), n)
		}
	}
	return hi
}

// Int32N returns a number from 0 to n-1.
func (r *Rand) Int32N(n int32) int32 {
	if n <= 0 {
		panic("invalid argument to Int32N")
	}
	return int32(r.uint64n(uint64(n)))
}

// Uint32N returns a number from 0 to n-1.
func (r *Rand) Uint32N(n uint32) uint32 {
	if n == 0 {
		panic("invalid argument to Uint32N")
	}
	return uint32(r.uint64n(uint64(n)))
}

// IntN returns a number from 0 to n-1.
func (r *Rand) IntN(n int) int {
	if n <= 0 {
		panic("invalid argument to IntN")
	}
	return int(r.uint64n(uint64(n)))
}

// UintN returns a number from 0 to n-1.
func (r *Rand) UintN(n uint) uint {
	if n == 0 {
		panic("invalid argument to UintN")
	}
	return uint(r.uint64n(uint64(n)))
}

// Float64 returns a number from 0 to 1, without 1.
func (r *Rand) Float64() float64 { return float64(r.Uint64()<<11>>11) / (1 << 53) }

// Float32 returns a number from 0 to 1, without 1.
func (r *Rand) Float32() float32 { return float32(r.Uint32()<<8>>8) / (1 << 24) }

// Perm returns the numbers from 0 to n-1 in random order.
func (r *Rand) Perm(n int) []int {
	p := make([]int, n)
	for i := range p {
		p[i] = i
	}
	r.Shuffle(len(p), func(i, j int) { p[i], p[j] = p[j], p[i] })
	return p
}

// Shuffle brings n elements into random order; swap exchanges two of them.
func (r *Rand) Shuffle(n int, swap func(i, j int)) {
	if n < 0 {
		panic("invalid argument to Shuffle")
	}
	for i := n - 1; i > 0; i-- {
		swap(i, int(r.uint64n(uint64(i+1))))
	}
}

func normalTables() (kn []uint32, wn, fn []float32)

func exponentialTables() (ke []uint32, we, fe []float32)

// NormFloat64 returns a normally distributed number, with mean 0 and standard deviation 1.
func (r *Rand) NormFloat64() float64 {
	const rn = 3.442619855899
	kn, wn, fn := normalTables()
	for {
		u := r.Uint64()
		j := int32(u)
		i := u >> 32 & 0x7F
		x := float64(j) * float64(wn[i])
		abs := uint32(j)
		if j < 0 {
			abs = uint32(-j)
		}
		if abs < kn[i] {
			return x
		}
		if i == 0 {
			for {
				x = -math.Log(r.Float64()) * (1.0 / rn)
				y := -math.Log(r.Float64())
				if y+y >= x*x {
					break
				}
			}
			if j > 0 {
				return rn + x
			}
			return -rn - x
		}
		if fn[i]+float32(r.Float64())*(fn[i-1]-fn[i]) < float32(math.Exp(-.5*x*x)) {
			return x
		}
	}
}

// ExpFloat64 returns an exponentially distributed number with rate 1.
func (r *Rand) ExpFloat64() float64 {
	const re = 7.69711747013104972
	ke, we, fe := exponentialTables()
	for {
		u := r.Uint64()
		j := uint32(u)
		i := uint8(u >> 32)
		x := float64(j) * float64(we[i])
		if j < ke[i] {
			return x
		}
		if i == 0 {
			return re - math.Log(r.Float64())
		}
		if fe[i]+float32(r.Float64())*(fe[i-1]-fe[i]) < float32(math.Exp(-x)) {
			return x
		}
	}
}

// Int64 returns a number from 0 to 1<<63 - 1.
func Int64() int64 { return globalRand.Int64() }

// Uint32 returns 32 bits.
func Uint32() uint32 { return globalRand.Uint32() }

// Uint64 returns 64 bits.
func Uint64() uint64 { return globalRand.Uint64() }

// Int32 returns a number from 0 to 1<<31 - 1.
func Int32() int32 { return globalRand.Int32() }

// Int returns a number that is not negative.
func Int() int { return globalRand.Int() }

// Uint returns any uint.
func Uint() uint { return globalRand.Uint() }

// Int64N returns a number from 0 to n-1.
func Int64N(n int64) int64 { return globalRand.Int64N(n) }

// Uint64N returns a number from 0 to n-1.
func Uint64N(n uint64) uint64 { return globalRand.Uint64N(n) }

// Int32N returns a number from 0 to n-1.
func Int32N(n int32) int32 { return globalRand.Int32N(n) }

// Uint32N returns a number from 0 to n-1.
func Uint32N(n uint32) uint32 { return globalRand.Uint32N(n) }

// IntN returns a number from 0 to n-1.
func IntN(n int) int { return globalRand.IntN(n) }

// UintN returns a number from 0 to n-1.
func UintN(n uint) uint { return globalRand.UintN(n) }

type intType interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 |
		~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr
}

// N returns a number from 0 to n-1 of any integer type, such as a time.Duration.
func N[Int intType](n Int) Int {
	if n <= 0 {
		panic("invalid argument to N")
	}
	return Int(globalRand.uint64n(uint64(n)))
}

// Float64 returns a number from 0 to 1, without 1.
func Float64() float64 { return globalRand.Float64() }

// Float32 returns a number from 0 to 1, without 1.
func Float32() float32 { return globalRand.Float32() }

// Perm returns the numbers from 0 to n-1 in random order.
func Perm(n int) []int { return globalRand.Perm(n) }

// Shuffle brings n elements into random order; swap exchanges two of them.
func Shuffle(n int, swap func(i, j int)) { globalRand.Shuffle(n, swap) }

// NormFloat64 returns a normally distributed number.
func NormFloat64() float64 { return globalRand.NormFloat64() }

// ExpFloat64 returns an exponentially distributed number.
func ExpFloat64() float64 { return globalRand.ExpFloat64() }

// Package rand draws pseudo-random numbers. A source with a given seed gives the same numbers every time.
package rand

import "math"

// A Source gives numbers from 0 to 1<<63 - 1.
type Source interface {
	Int63() int64
	Seed(seed int64)
}

// A Source64 gives all 64 bits as well.
type Source64 interface {
	Source
	Uint64() uint64
}

const (
	rngLen = 607
	rngTap = 273
)

// An rngSource is an additive lagged Fibonacci generator: x[n] = x[n-607] + x[n-273].
type rngSource struct {
	tap  int
	feed int
	vec  []uint64
}

// seeded fills the generator's state for a seed from 1 to 1<<31 - 2.
func seeded(seed int64) []uint64

// NewSource returns a Source with the given seed.
func NewSource(seed int64) Source {
	var rng rngSource
	rng.Seed(seed)
	return &rng
}

// Seed starts the source anew.
func (rng *rngSource) Seed(seed int64) {
	rng.tap = 0
	rng.feed = rngLen - rngTap
	seed %= 1<<31 - 1
	if seed < 0 {
		seed += 1<<31 - 1
	}
	if seed == 0 {
		seed = 89482311
	}
	rng.vec = seeded(seed)
}

// Int63 returns 63 bits.
func (rng *rngSource) Int63() int64 { return int64(rng.Uint64() & (1<<63 - 1)) }

// Uint64 returns 64 bits.
func (rng *rngSource) Uint64() uint64 {
	rng.tap--
	if rng.tap < 0 {
		rng.tap += rngLen
	}
	rng.feed--
	if rng.feed < 0 {
		rng.feed += rngLen
	}
	x := rng.vec[rng.feed] + rng.vec[rng.tap]
	rng.vec[rng.feed] = x
	return x
}

func runtimeRand() uint64

// runtimeSource is the source of the functions of the package.
type runtimeSource struct{}

func (runtimeSource) Int63() int64   { return int64(runtimeRand() & (1<<63 - 1)) }
func (runtimeSource) Uint64() uint64 { return runtimeRand() }
func (runtimeSource) Seed(int64)     { panic("internal error: call to runtimeSource.Seed") }

var globalRand = New(runtimeSource{})

// A Rand draws numbers of all kinds from a Source.
type Rand struct {
	src     Source
	s64     Source64
	readVal int64
	readPos int8
}

// New returns a Rand that draws from src.
func New(src Source) *Rand {
	s64, _ := src.(Source64)
	return &Rand{src: src, s64: s64}
}

// Seed starts the source anew.
func (r *Rand) Seed(seed int64) {
	r.src.Seed(seed)
	r.readPos = 0
}

// Int63 returns a number from 0 to 1<<63 - 1.
func (r *Rand) Int63() int64 { return r.src.Int63() }

// Uint32 returns 32 bits.
func (r *Rand) Uint32() uint32 { return uint32(r.Int63() >> 31) }

// Uint64 returns 64 bits.
func (r *Rand) Uint64() uint64 {
	if r.s64 != nil {
		return r.s64.Uint64()
	}
	return uint64(r.Int63())>>31 | uint64(r.Int63())<<32
}

// Int31 returns a number from 0 to 1<<31 - 1.
func (r *Rand) Int31() int32 { return int32(r.Int63() >> 32) }

// Int returns a number that is not negative.
func (r *Rand) Int() int { return int(r.Int63()) }

// Int63n returns a number from 0 to n-1.
func (r *Rand) Int63n(n int64) int64 {
	if n <= 0 {
		panic("invalid argument to Int63n")
	}
	if n&(n-1) == 0 {
		return r.Int63() & (n - 1)
	}
	// Numbers beyond the last multiple of n would favour the small results.
	max := int64((1 << 63) - 1 - (1<<63)%uint64(n))
	v := r.Int63()
	for v > max {
		v = r.Int63()
	}
	return v % n
}

// Int31n returns a number from 0 to n-1.
func (r *Rand) Int31n(n int32) int32 {
	if n <= 0 {
		panic("invalid argument to Int31n")
	}
	if n&(n-1) == 0 {
		return r.Int31() & (n - 1)
	}
	max := int32((1 << 31) - 1 - (1<<31)%uint32(n))
	v := r.Int31()
	for v > max {
		v = r.Int31()
	}
	return v % n
}

// int31n is Int31n by a multiplication, for Shuffle.
func (r *Rand) int31n(n int32) int32 {
	v := r.Uint32()
	prod := uint64(v) * uint64(n)
	low := uint32(prod)
	if low < uint32(n) {
		thresh := uint32(-n) % uint32(n)
		for low < thresh {
			v = r.Uint32()
			prod = uint64(v) * uint64(n)
			low = uint32(prod)
		}
	}
	return int32(prod >> 32)
}

// Intn returns a number from 0 to n-1.
func (r *Rand) Intn(n int) int {
	if n <= 0 {
		panic("invalid argument to Intn")
	}
	if n <= 1<<31-1 {
		return int(r.Int31n(int32(n)))
	}
	return int(r.Int63n(int64(n)))
}

// Float64 returns a number from 0 to 1, without 1.
func (r *Rand) Float64() float64 {
	for {
		if f := float64(r.Int63()) / (1 << 63); f != 1 {
			return f
		}
	}
}

// Float32 returns a number from 0 to 1, without 1.
func (r *Rand) Float32() float32 {
	for {
		if f := float32(r.Float64()); f != 1 {
			return f
		}
	}
}

// Perm returns the numbers from 0 to n-1 in random order.
func (r *Rand) Perm(n int) []int {
	m := make([]int, n)
	for i := 0; i < n; i++ {
		j := r.Intn(i + 1)
		m[i] = m[j]
		m[j] = i
	}
	return m
}

// Shuffle brings n elements into random order; swap exchanges two of them.
func (r *Rand) Shuffle(n int, swap func(i, j int)) {
	if n < 0 {
		panic("invalid argument to Shuffle")
	}
	i := n - 1
	for ; i > 1<<31-1-1; i-- {
		swap(i, int(r.Int63n(int64(i+1))))
	}
	for ; i > 0; i-- {
		swap(i, int(r.int31n(int32(i+1))))
	}
}

// Read fills p with random bytes; the error is always nil.
func (r *Rand) Read(p []byte) (n int, err error) {
	for n = 0; n < len(p); n++ {
		if r.readPos == 0 {
			r.readVal = r.src.Int63()
			r.readPos = 7
		}
		p[n] = byte(r.readVal)
		r.readVal >>= 8
		r.readPos--
	}
	return
}

func normalTables() (kn []uint32, wn, fn []float32)

func exponentialTables() (ke []uint32, we, fe []float32)

// NormFloat64 returns a normally distributed number, with mean 0 and standard deviation 1.
func (r *Rand) NormFloat64() float64 {
	const rn = 3.442619855899
	kn, wn, fn := normalTables()
	for {
		j := int32(r.Uint32())
		i := j & 0x7F
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
		j := r.Uint32()
		i := j & 0xFF
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

// Seed has no effect since Go 1.24.
//
// Deprecated: a program that wants the same numbers every time calls New(NewSource(seed)).
func Seed(seed int64) {}

// Int63 returns a number from 0 to 1<<63 - 1.
func Int63() int64 { return globalRand.Int63() }

// Uint32 returns 32 bits.
func Uint32() uint32 { return globalRand.Uint32() }

// Uint64 returns 64 bits.
func Uint64() uint64 { return globalRand.Uint64() }

// Int31 returns a number from 0 to 1<<31 - 1.
func Int31() int32 { return globalRand.Int31() }

// Int returns a number that is not negative.
func Int() int { return globalRand.Int() }

// Int63n returns a number from 0 to n-1.
func Int63n(n int64) int64 { return globalRand.Int63n(n) }

// Int31n returns a number from 0 to n-1.
func Int31n(n int32) int32 { return globalRand.Int31n(n) }

// Intn returns a number from 0 to n-1.
func Intn(n int) int { return globalRand.Intn(n) }

// Float64 returns a number from 0 to 1, without 1.
func Float64() float64 { return globalRand.Float64() }

// Float32 returns a number from 0 to 1, without 1.
func Float32() float32 { return globalRand.Float32() }

// Perm returns the numbers from 0 to n-1 in random order.
func Perm(n int) []int { return globalRand.Perm(n) }

// Shuffle brings n elements into random order; swap exchanges two of them.
func Shuffle(n int, swap func(i, j int)) { globalRand.Shuffle(n, swap) }

// Read fills p with random bytes.
//
// Deprecated: use crypto/rand.
func Read(p []byte) (n int, err error) { return globalRand.Read(p) }

// NormFloat64 returns a normally distributed number.
func NormFloat64() float64 { return globalRand.NormFloat64() }

// ExpFloat64 returns an exponentially distributed number.
func ExpFloat64() float64 { return globalRand.ExpFloat64() }

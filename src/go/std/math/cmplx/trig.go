package cmplx

import (
	"math"
	"math/bits"
)

func sinhcosh(x float64) (sinh, cosh float64) {
	if math.Abs(x) <= 0.5 {
		return math.Sinh(x), math.Cosh(x)
	}
	e := math.Exp(x)
	inverse := 0.5 / e
	e *= 0.5
	return e - inverse, e + inverse
}

// Sin returns the sine of x.
func Sin(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case im == 0 && vague(re):
		return complex(math.NaN(), im)
	case re == 0 && vague(im):
		return x
	case math.IsInf(im, 0) && vague(re):
		return complex(math.NaN(), im)
	}
	s, c := math.Sincos(re)
	sh, ch := sinhcosh(im)
	return complex(s*ch, c*sh)
}

// Sinh returns the hyperbolic sine of x.
func Sinh(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case re == 0 && vague(im), math.IsInf(re, 0) && vague(im):
		return complex(re, math.NaN())
	case im == 0 && vague(re):
		return x
	}
	s, c := math.Sincos(im)
	sh, ch := sinhcosh(re)
	return complex(c*sh, s*ch)
}

// Cos returns the cosine of x.
func Cos(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case im == 0 && vague(re):
		return complex(math.NaN(), -im*math.Copysign(0, re))
	case re == 0 && math.IsInf(im, 0):
		return complex(math.Inf(1), -re*math.Copysign(0, im))
	case re == 0 && math.IsNaN(im):
		return complex(math.NaN(), 0)
	case math.IsInf(im, 0) && vague(re):
		return complex(math.Inf(1), math.NaN())
	}
	s, c := math.Sincos(re)
	sh, ch := sinhcosh(im)
	return complex(c*ch, -s*sh)
}

// Cosh returns the hyperbolic cosine of x.
func Cosh(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case re == 0 && vague(im):
		return complex(math.NaN(), re*math.Copysign(0, im))
	case im == 0 && math.IsInf(re, 0):
		return complex(math.Inf(1), im*math.Copysign(0, re))
	case im == 0 && math.IsNaN(re):
		return complex(math.NaN(), im)
	case math.IsInf(re, 0) && vague(im):
		return complex(math.Inf(1), math.NaN())
	}
	s, c := math.Sincos(im)
	sh, ch := sinhcosh(re)
	return complex(c*ch, s*sh)
}

// Tan returns the tangent of x.
func Tan(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case math.IsInf(im, 0):
		sign := re
		if !vague(re) {
			sign = math.Sin(2 * re)
		}
		return complex(math.Copysign(0, sign), math.Copysign(1, im))
	case re == 0 && math.IsNaN(im):
		return x
	}
	d := math.Cos(2*re) + math.Cosh(2*im)
	if math.Abs(d) < 0.25 {
		d = coshMinusCos(x)
	}
	if d == 0 {
		return Inf()
	}
	return complex(math.Sin(2*re)/d, math.Sinh(2*im)/d)
}

// Tanh returns the hyperbolic tangent of x.
func Tanh(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case math.IsInf(re, 0):
		sign := im
		if !vague(im) {
			sign = math.Sin(2 * im)
		}
		return complex(math.Copysign(1, re), math.Copysign(0, sign))
	case im == 0 && math.IsNaN(re):
		return x
	}
	d := math.Cosh(2*re) + math.Cos(2*im)
	if d == 0 {
		return Inf()
	}
	return complex(math.Sinh(2*re)/d, math.Sin(2*im)/d)
}

// Cot returns the cotangent of x.
func Cot(x complex128) complex128 {
	d := math.Cosh(2*imag(x)) - math.Cos(2*real(x))
	if math.Abs(d) < 0.25 {
		d = coshMinusCos(x)
	}
	if d == 0 {
		return Inf()
	}
	return complex(math.Sin(2*real(x))/d, -math.Sinh(2*imag(x))/d)
}

// Asin returns the inverse sine of x.
func Asin(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case im == 0 && math.Abs(re) <= 1:
		return complex(math.Asin(re), im)
	case re == 0 && math.Abs(im) <= 1:
		return complex(re, math.Asinh(im))
	case math.IsNaN(im) && re == 0:
		return complex(re, math.NaN())
	case math.IsNaN(im) && math.IsInf(re, 0):
		return complex(math.NaN(), re)
	case math.IsNaN(im):
		return NaN()
	case math.IsInf(im, 0) && math.IsNaN(re):
		return x
	case math.IsInf(im, 0) && math.IsInf(re, 0):
		return complex(math.Copysign(math.Pi/4, re), im)
	case math.IsInf(im, 0):
		return complex(math.Copysign(0, re), im)
	case math.IsInf(re, 0):
		return complex(math.Copysign(math.Pi/2, re), math.Copysign(re, im))
	}
	square := x * x
	root := Sqrt(complex(1-real(square), -imag(square)))
	return overI(Log(timesI(x) + root))
}

// Asinh returns the inverse hyperbolic sine of x.
func Asinh(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case im == 0 && math.Abs(re) <= 1:
		return complex(math.Asinh(re), im)
	case re == 0 && math.Abs(im) <= 1:
		return complex(re, math.Asin(im))
	case math.IsInf(re, 0) && math.IsInf(im, 0):
		return complex(re, math.Copysign(math.Pi/4, im))
	case math.IsInf(re, 0) && math.IsNaN(im):
		return x
	case math.IsInf(re, 0):
		return complex(re, math.Copysign(0, im))
	case math.IsNaN(re) && im == 0:
		return x
	case math.IsNaN(re) && math.IsInf(im, 0):
		return complex(im, re)
	case math.IsNaN(re):
		return NaN()
	case math.IsInf(im, 0):
		return complex(math.Copysign(im, re), math.Copysign(math.Pi/2, im))
	}
	square := x * x
	return Log(x + Sqrt(complex(1+real(square), imag(square))))
}

// Acos returns the inverse cosine of x.
func Acos(x complex128) complex128 {
	w := Asin(x)
	return complex(math.Pi/2-real(w), -imag(w))
}

// Acosh returns the inverse hyperbolic cosine of x.
func Acosh(x complex128) complex128 {
	if x == 0 {
		return complex(0, math.Copysign(math.Pi/2, imag(x)))
	}
	w := Acos(x)
	if imag(w) <= 0 {
		return timesI(w)
	}
	return overI(w)
}

// Atan returns the inverse tangent of x.
func Atan(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case im == 0:
		return complex(math.Atan(re), im)
	case re == 0 && math.Abs(im) <= 1:
		return complex(re, math.Atanh(im))
	case math.IsInf(im, 0) && math.IsNaN(re):
		return complex(math.NaN(), math.Copysign(0, im))
	case math.IsInf(im, 0) || math.IsInf(re, 0):
		return complex(math.Copysign(math.Pi/2, re), math.Copysign(0, im))
	case math.IsNaN(re) || math.IsNaN(im):
		return NaN()
	}
	x2 := re * re
	a := 1 - x2 - im*im
	if a == 0 {
		return NaN()
	}
	angle := reducePi(0.5 * math.Atan2(2*re, a))
	below := im - 1
	b := x2 + below*below
	if b == 0 {
		return NaN()
	}
	above := im + 1
	return complex(angle, 0.25*math.Log((x2+above*above)/b))
}

// Atanh returns the inverse hyperbolic tangent of x.
func Atanh(x complex128) complex128 { return overI(Atan(timesI(x))) }

// coshMinusCos returns cosh(2 im) - cos(2 re) by its series, for small results.
func coshMinusCos(x complex128) float64 {
	a := reducePi(math.Abs(2 * real(x)))
	b := math.Abs(2 * imag(x))
	a *= a
	b *= b
	powA, powB := 1.0, 1.0
	factorial, n := 1.0, 0.0
	sum := 0.0
	// term multiplies the powers up and adds b**k ± a**k over (2k)!.
	term := func(sign float64) float64 {
		n++
		factorial *= n
		n++
		factorial *= n
		powA *= a
		powB *= b
		t := (powB + sign*powA) / factorial
		sum += t
		return t
	}
	for {
		term(1)
		if t := term(-1); !(math.Abs(t/sum) > 0x1p-53) {
			return sum
		}
	}
}

// inversePi has the binary digits of 1/Pi after the point, 64 in each but the first.
var inversePi = [...]uint64{
	0, 0x517cc1b727220a94, 0xfe13abe8fa9a6ee0, 0x6db14acc9e21c820, 0xff28b1d5ef5de2b0, 0xdb92371d2126e970, 0x0324977504e8c90e,
	0x7f0ef58e5894d39f, 0x74411afa975da242, 0x74ce38135a2fbf20, 0x9cc8eb1cc1a99cfa, 0x4e422fc5defc941d, 0x8ffc4bffef02cc07,
	0xf79788c5ad05368f, 0xb69b3f6793e584db, 0xa7a31fb34f2ff516, 0xba93dd63f5f2f8bd, 0x9e839cfbc5294975, 0x35fdafd88fc6ae84,
	0x2b0198237e3db5d5,
}

// reducePi takes away the multiple of Pi that is nearest to x.
func reducePi(x float64) float64 {
	if math.Abs(x) < 1<<30 {
		// Pi in three parts (Cody and Waite): the products with the first two are exact.
		t := x / math.Pi
		t += 0.5
		t = float64(int64(t))
		return ((x - t*3.141592502593994) - t*1.5099578831723193e-07) - t*1.0780605716316238e-14
	}
	// The fraction of x/Pi, with as many digits of 1/Pi as matter (Payne and Hanek).
	m := math.Float64bits(x)
	exp := uint(m>>52&0x7ff) - 1023 - 52 + 64
	m = m&(1<<52-1) | 1<<52
	word, shift := exp/64, exp%64
	digits := func(i uint) uint64 {
		return inversePi[word+i]<<shift | inversePi[word+i+1]>>(64-shift)
	}
	highest, _ := bits.Mul64(digits(2), m)
	high, low := bits.Mul64(digits(1), m)
	low, carry := bits.Add64(low, highest, 0)
	high, _ = bits.Add64(digits(0)*m, high, carry)
	zeros := uint(bits.LeadingZeros64(high)) + 1
	fraction := (high<<zeros | low>>(64-zeros)) >> 12
	x = math.Float64frombits(uint64(1023-zeros)<<52 | fraction)
	if x > 0.5 {
		x--
	}
	return math.Pi * x
}

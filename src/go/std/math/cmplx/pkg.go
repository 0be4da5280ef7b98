// Package cmplx has mathematical functions of complex numbers.
package cmplx

import "math"

// Abs returns the absolute value of x.
func Abs(x complex128) float64 { return math.Hypot(real(x), imag(x)) }

// Phase returns the angle of x in polar coordinates, from -Pi to Pi.
func Phase(x complex128) float64 { return math.Atan2(imag(x), real(x)) }

// Polar returns the polar coordinates of x: distance and angle.
func Polar(x complex128) (r, θ float64) { return Abs(x), Phase(x) }

// Rect returns the number with these polar coordinates.
func Rect(r, θ float64) complex128 {
	s, c := math.Sincos(θ)
	return complex(r*c, r*s)
}

// Conj returns the conjugate of x.
func Conj(x complex128) complex128 { return complex(real(x), -imag(x)) }

// IsInf reports whether a part of x is infinite.
func IsInf(x complex128) bool { return math.IsInf(real(x), 0) || math.IsInf(imag(x), 0) }

// Inf returns a number both of whose parts are positive infinity.
func Inf() complex128 { return complex(math.Inf(1), math.Inf(1)) }

// IsNaN reports whether a part of x is NaN and none infinite.
func IsNaN(x complex128) bool {
	return !IsInf(x) && (math.IsNaN(real(x)) || math.IsNaN(imag(x)))
}

// NaN returns a number both of whose parts are NaN.
func NaN() complex128 { return complex(math.NaN(), math.NaN()) }

// timesI returns i*x, and overI x/i, with the signs of zeros that a rotation has.
func timesI(x complex128) complex128 { return complex(-imag(x), real(x)) }

func overI(x complex128) complex128 { return complex(imag(x), -real(x)) }

// vague reports whether x is infinite or NaN.
func vague(x float64) bool { return math.IsInf(x, 0) || math.IsNaN(x) }

// Sqrt returns the square root of x whose real part is not negative.
func Sqrt(x complex128) complex128 {
	a, b := real(x), imag(x)
	switch {
	case a == 0 && b == 0:
		return complex(0, b)
	case b == 0 && a < 0:
		return complex(0, math.Copysign(math.Sqrt(-a), b))
	case b == 0:
		return complex(math.Sqrt(a), b)
	case math.IsInf(b, 0):
		return complex(math.Inf(1), b)
	case a == 0 && b < 0:
		r := math.Sqrt(-0.5 * b)
		return complex(r, -r)
	case a == 0:
		r := math.Sqrt(0.5 * b)
		return complex(r, r)
	}
	// Neither overflow nor underflow on the way: the factors are squares.
	scale := 2.0
	if math.Abs(a) > 4 || math.Abs(b) > 4 {
		a *= 0.25
		b *= 0.25
	} else {
		a *= 0x1p54
		b *= 0x1p54
		scale = 0x1p-27
	}
	r := math.Hypot(a, b)
	var re, im float64
	if a > 0 {
		t := math.Sqrt(0.5*r + 0.5*a)
		re, im = t*scale, scale*math.Abs((0.5*b)/t)
	} else {
		t := math.Sqrt(0.5*r - 0.5*a)
		re, im = scale*math.Abs((0.5*b)/t), t*scale
	}
	if b < 0 {
		im = -im
	}
	return complex(re, im)
}

// Exp returns e to the power of x.
func Exp(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case math.IsInf(re, 1) && im == 0:
		return x
	case math.IsInf(re, 1) && vague(im):
		return complex(math.Inf(1), math.NaN())
	case math.IsInf(re, -1) && vague(im):
		return complex(0, math.Copysign(0, im))
	case math.IsNaN(re) && im == 0:
		return complex(math.NaN(), im)
	}
	return Rect(math.Exp(re), im)
}

// Log returns the natural logarithm of x.
func Log(x complex128) complex128 { return complex(math.Log(Abs(x)), Phase(x)) }

// Log10 returns the decimal logarithm of x.
func Log10(x complex128) complex128 {
	z := Log(x)
	return complex(math.Log10E*real(z), math.Log10E*imag(z))
}

// Pow returns x to the power of y. Of zero, it is 1 for a y of 0, 0 for a positive one and an infinity for a negative one, by the real part of y.
func Pow(x, y complex128) complex128 {
	if x == 0 {
		switch re := real(y); {
		case IsNaN(y):
			return NaN()
		case re == 0:
			return 1
		case re > 0:
			return 0
		case re < 0 && imag(y) == 0:
			return complex(math.Inf(1), 0)
		case re < 0:
			return Inf()
		}
		panic("not reached")
	}
	modulus, arg := Polar(x)
	if modulus == 0 {
		return 0
	}
	r := math.Pow(modulus, real(y))
	theta := real(y) * arg
	if imag(y) != 0 {
		r *= math.Exp(-imag(y) * arg)
		theta += imag(y) * math.Log(modulus)
	}
	return Rect(r, theta)
}

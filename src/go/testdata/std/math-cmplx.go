// run

package main

import (
	"fmt"
	"math"
	"math/cmplx"
)

var seed uint64 = 88172645463325252

func rnd() float64 {
	seed ^= seed << 13
	seed ^= seed >> 7
	seed ^= seed << 17
	switch seed % 4 {
	case 0:
		return float64(int64(seed)>>11) / (1 << 52)
	case 1:
		return float64(int64(seed)>>11) / (1 << 48)
	case 2:
		return float64(int64(seed)>>11) / (1 << 15)
	}
	return float64(int64(seed)>>11) / (1 << 56)
}

func bits(h uint64, f float64) uint64 {
	b := math.Float64bits(f)
	if f != f {
		b = 1
	}
	return (h ^ b) * 1099511628211
}

func bessel() {
	xs := []float64{0, math.Copysign(0, -1), math.NaN(), math.Inf(1), math.Inf(-1), 5e-324, 1e-20, 1e-10, 1e-5, 1, 2, 2.5, 3, 4.6, 8, 8.5, 100, 1e10, 1e38, 1e39, 1e100, 1e308}
	for range 1000 {
		xs = append(xs, rnd())
	}
	type named struct {
		name string
		f    func(float64) float64
	}
	fs := []named{{"J0", math.J0}, {"J1", math.J1}, {"Y0", math.Y0}, {"Y1", math.Y1}}
	for _, n := range []int{-3, -2, -1, 0, 1, 2, 3, 10, 33, 34, 100, 1001} {
		fs = append(fs, named{fmt.Sprint("J", n), func(x float64) float64 { return math.Jn(n, math.Mod(x, 1e4)) }})
		fs = append(fs, named{fmt.Sprint("Y", n), func(x float64) float64 { return math.Yn(n, math.Abs(x)) }})
	}
	for _, f := range fs {
		h := uint64(14695981039346656037)
		for i, x := range xs {
			y := f.f(x)
			h = bits(h, y)
			if i < 22 && i%3 == 0 {
				fmt.Print(y, " ")
			}
		}
		fmt.Printf("%s %x\n", f.name, h)
	}
}

func main() {
	bessel()
	special := []float64{0, math.Copysign(0, -1), 1, -1, 0.5, -2.5, 1e300, 1e-300, 1e10, math.Pi / 2, math.Inf(1), math.Inf(-1), math.NaN()}
	var xs []complex128
	for _, re := range special {
		for _, im := range special {
			xs = append(xs, complex(re, im))
		}
	}
	for range 1500 {
		xs = append(xs, complex(rnd(), rnd()))
	}
	for _, f := range []struct {
		name string
		f    func(complex128) complex128
	}{
		{"Sqrt", cmplx.Sqrt}, {"Exp", cmplx.Exp}, {"Log", cmplx.Log}, {"Log10", cmplx.Log10}, {"Conj", cmplx.Conj},
		{"Sin", cmplx.Sin}, {"Cos", cmplx.Cos}, {"Tan", cmplx.Tan}, {"Cot", cmplx.Cot},
		{"Sinh", cmplx.Sinh}, {"Cosh", cmplx.Cosh}, {"Tanh", cmplx.Tanh},
		{"Asin", cmplx.Asin}, {"Acos", cmplx.Acos}, {"Atan", cmplx.Atan},
		{"Asinh", cmplx.Asinh}, {"Acosh", cmplx.Acosh}, {"Atanh", cmplx.Atanh},
		{"Pow", func(x complex128) complex128 { return cmplx.Pow(x, complex(1.5, -0.5)) }},
		{"PowZero", func(x complex128) complex128 {
			defer func() {
				if e := recover(); e != nil {
					fmt.Println(x, e)
				}
			}()
			return cmplx.Pow(0, x)
		}},
		{"PowOf", func(x complex128) complex128 { return cmplx.Pow(complex(-2, 3), x) }},
		{"Polar", func(x complex128) complex128 { return complex(cmplx.Polar(x)) }},
		{"Rect", func(x complex128) complex128 { return cmplx.Rect(real(x), imag(x)) }},
	} {
		h := uint64(14695981039346656037)
		for i, x := range xs {
			y := f.f(x)
			h = bits(bits(h, real(y)), imag(y))
			if i%191 == 0 {
				fmt.Println(f.name, x, y)
			}
		}
		fmt.Printf("%s %x\n", f.name, h)
	}
	for _, x := range xs[130:169] {
		fmt.Print(cmplx.IsInf(x), cmplx.IsNaN(x), " ")
	}
	fmt.Println(cmplx.Inf(), cmplx.NaN(), cmplx.Abs(3+4i), cmplx.Phase(-1))
	fmt.Printf("%.1f\n", cmplx.Exp(1i*math.Pi)+1)
}

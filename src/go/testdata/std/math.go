// run

package main

import (
	"fmt"
	"math"
)

type f1 struct {
	name string
	f    func(float64) float64
}

var seed uint64 = 88172645463325252

func rnd() uint64 {
	seed ^= seed << 13
	seed ^= seed >> 7
	seed ^= seed << 17
	return seed
}

func main() {
	fs := []f1{{"Sin", math.Sin}, {"Cos", math.Cos}, {"Tan", math.Tan}, {"Asin", math.Asin}, {"Acos", math.Acos}, {"Atan", math.Atan}, {"Sinh", math.Sinh}, {"Cosh", math.Cosh}, {"Tanh", math.Tanh}, {"Asinh", math.Asinh}, {"Acosh", math.Acosh}, {"Atanh", math.Atanh}, {"Exp", math.Exp}, {"Exp2", math.Exp2}, {"Expm1", math.Expm1}, {"Log", math.Log}, {"Log2", math.Log2}, {"Log10", math.Log10}, {"Log1p", math.Log1p}, {"Cbrt", math.Cbrt}, {"Gamma", math.Gamma}, {"Erf", math.Erf}, {"Erfc", math.Erfc}, {"Erfinv", math.Erfinv}, {"Round", math.Round}, {"RoundToEven", math.RoundToEven}, {"Floor", math.Floor}, {"Ceil", math.Ceil}, {"Trunc", math.Trunc}, {"Logb", math.Logb}, {"Sqrt", math.Sqrt}}
	var xs []float64
	for _, x := range []float64{0, 1, 2, 3, 0.5, 0.25, 1.5, 2.5, 10, 100, 1000, 1e10, 1e300, 1e-300, 5e-324, 1e-310, math.Inf(1), 0.1, 0.7, 0.9, 33.5, 40, 150, 171, 172, 200.5, 20.9999, 21.1, 709.5, 745, 745.2, 1e15, 1e16, 4.5e15, 0.49999999999999994, 2.2, 7.5, 5.5, 1 << 30, 1e22, math.MaxFloat64} {
		xs = append(xs, x, -x)
	}
	for i := 0; i < 1500; i++ {
		r := rnd()
		var x float64
		switch i % 5 {
		case 0:
			x = math.Float64frombits(r)
		case 1:
			x = float64(r>>11) / (1 << 53)
		case 2:
			x = float64(int64(r)>>11) / (1 << 46)
		case 3:
			x = float64(int64(r)>>11) / (1 << 43)
		case 4:
			x = float64(int64(r)>>11) / (1 << 52)
		}
		if x == x {
			xs = append(xs, x)
		}
	}
	for _, f := range fs {
		h := uint64(14695981039346656037)
		for i, x := range xs {
			y := f.f(x)
			b := math.Float64bits(y)
			if y != y {
				b = 1
			}
			h = (h ^ b) * 1099511628211
			if i%97 == 0 {
				fmt.Println(f.name, x, y)
			}
			if i%400 == 399 {
				fmt.Println(f.name, i, h)
			}
		}
	}
	for i := 0; i+1 < len(xs); i += 11 {
		x, y := xs[i], xs[i+1]
		p := math.Pow(x, y)
		q := math.Pow(math.Abs(x), float64(i%40)/3)
		a := math.Atan2(x, y)
		hy := math.Hypot(x, y)
		m := math.Mod(x, y)
		r := math.Remainder(x, y)
		fm := math.FMA(x, y, xs[(i*7)%len(xs)])
		fr, e := math.Frexp(x)
		l := math.Ldexp(x, i%2200-1100)
		mi, mf := math.Modf(x)
		lg, sg := math.Lgamma(x)
		fmt.Println(i, x, y, p, q, a, hy, m, r, fm, fr, e, l, mi, mf, lg, sg, math.Max(x, y), math.Min(x, y), math.Dim(x, y), math.Nextafter(x, y), math.Copysign(x, y), math.Ilogb(x), math.Signbit(x), math.Nextafter32(float32(x), float32(y)), math.Float32bits(float32(x)))
	}
	fmt.Println(math.Pow10(5), math.Pow10(-400), math.MaxInt64, uint64(math.MaxUint64), math.Pi, math.Float64bits(math.NaN()), math.MaxFloat64, math.SmallestNonzeroFloat64)
}

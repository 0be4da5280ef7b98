// run

package main

import (
	"fmt"
	"math"
)

func main() {
	fmt.Println(0.1+0.2, 1.0/3, float32(0.1)+float32(0.2), 1e15, 1e-5, 123456789.125)
	x := 0.1
	fmt.Println(x+0.2, x*3, x == 0.1, float32(x), float64(float32(x)))
	zero := 0.0
	inf := 1 / zero
	nan := zero / zero
	fmt.Println(inf, -inf, nan, nan == nan, nan != nan, nan < 1, inf > math.MaxFloat64, -1/inf)
	fmt.Println(math.Sqrt(2), math.Floor(-2.5), math.Ceil(2.1), math.Trunc(-2.7), math.Round(2.5), math.Round(-2.5))
	fmt.Println(math.Abs(-3), math.Pow(2, 0.5), math.Pow(2, 10), math.Mod(7, -3), math.Mod(-7, 3), math.Hypot(3, 4))
	fmt.Println(math.Max(1, 2), math.Min(1, math.NaN()), math.IsNaN(nan), math.IsInf(inf, 1), math.Inf(-1))
	fmt.Println(math.MaxInt, math.Log(math.E), math.Exp(0), math.Log2(8), math.Log10(1000), math.Cbrt(27))
	fmt.Printf("%.4f %.4f %.4f\n", math.Sin(1), math.Cos(1), math.Atan2(1, -1))
	var f32 float32 = 16777216
	fmt.Println(f32+1, f32*1.1, float32(1)/3, f32 == f32+1)
	n := 7
	fmt.Println(float64(n)/2, n/2, int(x*29), int64(-x*29), uint8(x*2007), float64(n/2))
	c := complex(1, 2)
	fmt.Println(c, c*c, real(c), imag(c), c == 1+2i, -c)
	sum := 0.0
	for range 10 {
		sum += 0.1
	}
	fmt.Println(sum, sum == 1, math.Float64bits(1.5), math.Signbit(-0.0), math.Copysign(0, -1))
	fmt.Println(float32(3.4e38), math.MaxFloat32, 100.0, 1e20, 1e21, 12345678.9, 0.000001, 0.0000001)
}

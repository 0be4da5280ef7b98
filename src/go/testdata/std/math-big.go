// run

package main

import (
	"encoding/json"
	"fmt"
	"hash/fnv"
	"math"
	"math/big"
	"math/rand"
	"reflect"
	"strings"
)

func try(what string, f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Printf("%s: %T %v\n", what, e, e)
		}
	}()
	f()
	fmt.Println(what, "did not panic")
}

func number(rnd *rand.Rand, bits int) *big.Int {
	n := new(big.Int).Rand(rnd, new(big.Int).Lsh(big.NewInt(1), uint(1+rnd.Intn(bits))))
	if rnd.Intn(2) == 0 {
		n.Neg(n)
	}
	return n
}

func ints() {
	factorial := new(big.Int).MulRange(1, 60)
	fmt.Println(factorial, factorial.BitLen(), factorial.TrailingZeroBits())
	for _, format := range []string{"%d", "%x", "%#X", "%o", "%#o", "%O", "%b", "%+d", "% d", "%30d|", "%-30d|", "%030d|", "%.25d", "%30.25d|", "%s", "%v", "%q", "%T", "%.0d"} {
		for _, n := range []*big.Int{big.NewInt(0), big.NewInt(-255), big.NewInt(1 << 40), nil} {
			fmt.Printf(format+" ", n)
		}
		fmt.Println()
	}
	n, _ := new(big.Int).SetString("-123456789012345678901234567890", 10)
	for _, base := range []int{2, 7, 10, 16, 36, 37, 62} {
		s := n.Text(base)
		back, ok := new(big.Int).SetString(s, base)
		fmt.Println(base, s, back.Cmp(n), ok)
	}
	for _, s := range []string{"0x_ff", "0b101", "0o17", "017", "1_000", "1__0", "_1", "", "-", "+7", "08", "0", "0x", "12a", " 1"} {
		n, ok := new(big.Int).SetString(s, 0)
		fmt.Printf("%q %v %v; ", s, n, ok)
	}
	fmt.Println()
	fmt.Println(*big.NewInt(-5), *new(big.Int), *n)
	fmt.Printf("%+v %v\n", struct{ P, N *big.Int }{big.NewInt(3), nil}, []*big.Int{n})
	fmt.Println(reflect.DeepEqual(big.NewInt(7), new(big.Int).Sub(big.NewInt(10), big.NewInt(3))), n.Bits())

	rnd := rand.New(rand.NewSource(5))
	h := fnv.New64a()
	for range 1000 {
		a, b, c := number(rnd, 300), number(rnd, 200), number(rnd, 100)
		if b.Sign() == 0 || c.Sign() == 0 {
			continue
		}
		z := func() *big.Int { return new(big.Int) }
		x, y := z(), z()
		q, r := z().QuoRem(a, b, z())
		d, m := z().DivMod(a, b, z())
		odd := z().SetBit(c, 0, 1)
		fmt.Fprintln(h, z().Add(a, b), z().Sub(a, b), z().Mul(a, b), q, r, d, m, z().Div(a, c), z().Mod(a, c), z().Quo(a, c), z().Rem(a, c))
		fmt.Fprintln(h, z().And(a, b), z().Or(a, b), z().Xor(a, b), z().AndNot(a, b), z().Not(a), z().Lsh(a, 17), z().Rsh(a, 33), a.Bit(40), z().SetBit(a, 70, 1))
		fmt.Fprintln(h, z().GCD(x, y, a, b), x, y, z().ModInverse(a, c), z().Exp(a, z().Abs(c), b), z().Exp(a, c, odd), big.Jacobi(a, odd), z().Sqrt(z().Abs(a)))
		fmt.Fprintln(h, a.Cmp(b), a.CmpAbs(b), a.Int64(), a.Uint64(), c.IsInt64(), c.IsUint64(), a.Bytes(), a.ProbablyPrime(3), odd.ProbablyPrime(0))
		f, acc := a.Float64()
		fmt.Fprintln(h, f, acc)
	}
	fmt.Printf("%x\n", h.Sum64())
	for _, p := range []int64{7, 13, 17, 97, 65537, 1000003} {
		for a := int64(2); a < 6; a++ {
			fmt.Print(new(big.Int).ModSqrt(big.NewInt(a), big.NewInt(p)), " ")
		}
	}
	fmt.Println(new(big.Int).Binomial(50, 25), new(big.Int).MulRange(-7, -3), new(big.Int).MulRange(-3, 5))
	mersenne := new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 521), big.NewInt(1))
	fmt.Println(mersenne.ProbablyPrime(10))

	data, err := json.Marshal(map[string]any{"n": n, "f": big.NewFloat(1.5), "r": big.NewRat(3, 4)})
	fmt.Println(string(data), err)
	var back struct{ N *big.Int }
	fmt.Println(json.Unmarshal([]byte(`{"N": 99999999999999999999}`), &back), back.N)
	fmt.Println(json.Unmarshal([]byte(`{"N": "x"}`), &back))
	var a, b big.Int
	var r big.Rat
	var f big.Float
	fmt.Println(fmt.Sscan("12345678901234567890123 0x1f 22/7 1.25e3", &a, &b, &r, &f))
	fmt.Println(&a, &b, &r, &f)

	try("Div", func() { a.Div(&a, new(big.Int)) })
	try("Mod", func() { a.Mod(&a, new(big.Int)) })
	try("Sqrt", func() { a.Sqrt(big.NewInt(-1)) })
	try("Jacobi", func() { big.Jacobi(&a, big.NewInt(-4)) })
	try("Bit", func() { a.Bit(-1) })
	try("SetBit", func() { a.SetBit(&a, 1, 2) })
	try("FillBytes", func() { a.FillBytes(make([]byte, 2)) })
	try("Text", func() { a.Text(63) })
	try("SetString", func() { a.SetString("1", 1) })
	try("nil", func() { a.Add(&a, nil) })
	try("ProbablyPrime", func() { a.ProbablyPrime(-1) })
}

func rats() {
	sum := new(big.Rat)
	for i := int64(1); i <= 30; i++ {
		sum.Add(sum, big.NewRat(1, i))
	}
	fmt.Println(sum, sum.FloatString(20), sum.RatString())
	for _, s := range []string{"3.14159", "-1e-3", "1/3", "6/-4", "-6/4", "0x1p-2", "1e400", "0.1", "1/0", "1_0/4", "5.", ".5", "", "x", "1e1000001", "010/3", "010"} {
		r, ok := new(big.Rat).SetString(s)
		fmt.Printf("%q %v %v; ", s, r, ok)
		if ok {
			f, exact := r.Float64()
			f32, exact32 := r.Float32()
			n, all := r.FloatPrec()
			fmt.Print(f, exact, " ", f32, exact32, " ", r.FloatString(3), " ", r.FloatString(0), " ", n, all, " ", r.IsInt(), r.Sign())
		}
		fmt.Println()
	}
	for _, f := range []float64{0.1, 5e-324, math.MaxFloat64, -2.5, 0} {
		r := new(big.Rat).SetFloat64(f)
		back, exact := r.Float64()
		fmt.Println(r.RatString(), back, exact)
	}
	for _, e := range []uint{148, 149, 150, 151, 1073, 1074, 1075, 1076} {
		for _, a := range []int64{1, 3, 1<<30 + 1} {
			r := new(big.Rat).SetFrac(big.NewInt(a), new(big.Int).Lsh(big.NewInt(1), e))
			f, exact := r.Float64()
			f32, exact32 := r.Float32()
			fmt.Print(f, exact, f32, exact32, " ")
		}
	}
	fmt.Println(new(big.Rat).SetFloat64(math.NaN()), *big.NewRat(-3, 6), *new(big.Rat))
	a, b := big.NewRat(2, 3), big.NewRat(-5, 7)
	z := new(big.Rat)
	fmt.Println(z.Mul(a, b), z.Quo(a, b), z.Sub(a, b), z.Inv(b), z.Abs(b), z.Neg(a), a.Cmp(b), a.Num(), b.Denom())
	try("NewRat", func() { big.NewRat(1, 0) })
	try("Quo", func() { z.Quo(a, new(big.Rat)) })
	try("Inv", func() { z.Inv(new(big.Rat)) })
}

func floats() {
	modes := []big.RoundingMode{big.ToNearestEven, big.ToNearestAway, big.ToZero, big.AwayFromZero, big.ToNegativeInf, big.ToPositiveInf}
	for _, mode := range modes {
		for _, s := range []string{"2.5", "-2.5", "2.6", "3.5", "0.1", "-7"} {
			f, base, err := big.ParseFloat(s, 10, 2, mode)
			fmt.Print(f, " ", f.Acc(), " ", base, err, "; ")
		}
		fmt.Println(mode)
	}
	x, _ := new(big.Float).SetPrec(200).SetString("3.14159265358979323846264338327950288419716939937510582097494")
	for _, format := range "eEfgGbpx%" {
		for _, prec := range []int{-1, 0, 1, 5, 40} {
			fmt.Print(x.Text(byte(format), prec), " ", big.NewFloat(1234.5e-10).Text(byte(format), prec), " ", big.NewFloat(-1e20).Text(byte(format), prec), " ", new(big.Float).Text(byte(format), prec), " ")
		}
		fmt.Println()
	}
	for _, format := range []string{"%v", "%g", "%.3f", "%10.2f|", "%-10.1f|", "%010.1f|", "%+g", "% g", "%e", "%x", "%b", "%s", "%d", "%F", "%G", "%.20g"} {
		for _, f := range []*big.Float{big.NewFloat(1.5), big.NewFloat(-1e100), new(big.Float).SetInf(false), new(big.Float).SetInf(true), big.NewFloat(0).Neg(new(big.Float))} {
			fmt.Printf(format+" ", f)
		}
		fmt.Println()
	}
	for _, s := range []string{"1e1000", "0x1.8p3", "0b1.1", "0o7.4", "1_000.5", "1__0", "1e", "1p5", "inf", "-Inf", "Infinity", "1e-400", "0x", "1.5x", "1e9999999999", "1e99999999999999999999", "", "-0"} {
		f, base, err := new(big.Float).Parse(s, 0)
		if err != nil {
			fmt.Println(s, base, err)
			continue
		}
		v, acc := f.Float64()
		v32, acc32 := f.Float32()
		i, iacc := f.Int64()
		u, uacc := f.Uint64()
		fmt.Println(s, f, base, v, acc, v32, acc32, i, iacc, u, uacc, f.IsInt(), f.MinPrec(), f.Acc())
	}
	fmt.Println(*big.NewFloat(1.5), *new(big.Float))
	two := new(big.Float).SetPrec(300).SetInt64(2)
	root := new(big.Float).SetPrec(300).Sqrt(two)
	fmt.Println(root.Text('f', 90), root.Acc())
	i, acc := new(big.Float).SetPrec(100).Mul(root, two).Int(nil)
	r, racc := big.NewFloat(0.375).Rat(nil)
	fmt.Println(i, acc, r, racc)

	rnd := rand.New(rand.NewSource(9))
	h := fnv.New64a()
	random := func() *big.Float {
		f := new(big.Float).SetPrec(uint(1 + rnd.Intn(200))).SetMode(modes[rnd.Intn(6)]).SetInt(number(rnd, 250))
		return f.SetMantExp(f, rnd.Intn(400)-200)
	}
	for range 2000 {
		x, y := random(), random()
		z := func() *big.Float {
			return new(big.Float).SetPrec(uint(rnd.Intn(150))).SetMode(modes[rnd.Intn(6)])
		}
		tell := func(f *big.Float) {
			fmt.Fprintln(h, f.Text('p', 0), f.Text('g', -1), f.Text('e', 12), f.Prec(), f.Acc(), f.Mode())
		}
		tell(z().Add(x, y))
		tell(z().Sub(x, y))
		tell(z().Mul(x, y))
		if y.Sign() != 0 {
			tell(z().Quo(x, y))
		}
		tell(z().Sqrt(x.Abs(x)))
		tell(z().Set(x))
		tell(z().Sub(x, x))
		v, acc := x.Float64()
		v32, acc32 := y.Float32()
		fmt.Fprintln(h, v, acc, v32, acc32, x.Cmp(y), x.MantExp(nil), x.MinPrec())
		s := fmt.Sprintf("%de%d", number(rnd, 200), rnd.Intn(120)-60)
		f, _, err := big.ParseFloat(s, 0, uint(1+rnd.Intn(120)), modes[rnd.Intn(6)])
		if err == nil {
			tell(f)
		}
	}
	fmt.Printf("%x\n", h.Sum64())
	far := new(big.Float).SetMantExp(big.NewFloat(1), 1<<30)
	fmt.Println(new(big.Float).Add(far, two).Cmp(far), new(big.Float).Sub(far, two).SetMode(big.ToZero).Acc(), far.MantExp(nil))

	inf := new(big.Float).SetInf(false)
	zero := new(big.Float)
	try("NewFloat", func() { big.NewFloat(math.NaN()) })
	try("Add", func() { zero.Add(inf, new(big.Float).SetInf(true)) })
	try("Sub", func() { zero.Sub(inf, inf) })
	try("Mul", func() { zero.Mul(inf, new(big.Float)) })
	try("Quo", func() { zero.Quo(inf, inf) })
	try("Sqrt", func() { zero.Sqrt(big.NewFloat(-1)) })
	try("base", func() { zero.Parse("1", 7) })
	fmt.Println(zero.Quo(two, new(big.Float)), big.Accuracy(7), big.RoundingMode(9), big.Below)
}

func main() {
	ints()
	rats()
	floats()
	fmt.Println(strings.Count(new(big.Int).Exp(big.NewInt(3), big.NewInt(20000), nil).String(), "7"))
}

package exercise

import "fmt"

type Fraction struct {
	num, den int
}

func NewFraction(num, den int) Fraction {
	if den == 0 {
		panic("a fraction with denominator 0")
	}
	if den < 0 {
		num, den = -num, -den
	}
	d := gcd(num, den)
	return Fraction{num / d, den / d}
}

func (f *Fraction) Add(g Fraction) Fraction {
	*f = NewFraction(f.num*g.den+g.num*f.den, f.den*g.den)
	return *f
}

func (f Fraction) String() string {
	if f.den == 1 {
		return fmt.Sprint(f.num)
	}
	return fmt.Sprintf("%d/%d", f.num, f.den)
}

func gcd(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return max(a, -a)
}

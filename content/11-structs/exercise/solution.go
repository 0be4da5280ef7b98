package exercise

import "fmt"

// A Fraction is a number such as 2/3. Equal fractions are == to each other.
type Fraction struct {
	num, den int // without a common divisor, den > 0
}

// NewFraction returns num/den. It panics if den is 0.
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

// Add returns the sum of two fractions.
func (f Fraction) Add(g Fraction) Fraction {
	return NewFraction(f.num*g.den+g.num*f.den, f.den*g.den)
}

// String returns the fraction as text: 2/3, -1/2, or 4 if it is a whole number.
func (f Fraction) String() string {
	if f.den == 1 {
		return fmt.Sprint(f.num)
	}
	return fmt.Sprintf("%d/%d", f.num, f.den)
}

// gcd returns the greatest common divisor; it is never negative.
func gcd(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return max(a, -a)
}

package exercise

// A Fraction is a number such as 2/3. Equal fractions are == to each other.
type Fraction struct {
	num, den int
}

// NewFraction returns num/den. It panics if den is 0.
func NewFraction(num, den int) Fraction {
	if den == 0 {
		panic("a fraction with denominator 0")
	}
	return Fraction{num, den}
}

// Add returns the sum of two fractions.
func (f Fraction) Add(g Fraction) Fraction {
	return Fraction{f.num + g.num, f.den + g.den}
}

// String returns the fraction as text: 2/3, -1/2, or 4 if it is a whole number.
func (f Fraction) String() string {
	return ""
}

// gcd returns the greatest common divisor; it is never negative.
func gcd(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return max(a, -a)
}

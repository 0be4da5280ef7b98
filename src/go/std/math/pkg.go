// Package math has mathematical functions and constants.
package math

// Mathematical constants.
const (
	E   = 2.71828182845904523536028747135266249775724709369995957496696763
	Pi  = 3.14159265358979323846264338327950288419716939937510582097494459
	Phi = 1.61803398874989484820458683436563811772030917980576286213544862

	Sqrt2   = 1.41421356237309504880168872420969807856967187537694807317667974
	SqrtE   = 1.64872127070012814684865078781416357165377610071014801157507931
	SqrtPi  = 1.77245385090551602729816748334114518279754945612238712821380779
	SqrtPhi = 1.27201964951406896425242246173749149171560804184009624861664038

	Ln2    = 0.693147180559945309417232121458176568075500134360255254120680009
	Log2E  = 1 / Ln2
	Ln10   = 2.30258509299404568401799145468436420760110148862877297603332790
	Log10E = 1 / Ln10
)

// Limits of the floating-point types.
const (
	MaxFloat32             = 0x1p127 * (1 + (1 - 0x1p-23))
	SmallestNonzeroFloat32 = 0x1p-126 * 0x1p-23

	MaxFloat64             = 0x1p1023 * (1 + (1 - 0x1p-52))
	SmallestNonzeroFloat64 = 0x1p-1022 * 0x1p-52
)

// Limits of the integer types.
const (
	MaxInt    = 1<<63 - 1
	MinInt    = -1 << 63
	MaxInt8   = 1<<7 - 1
	MinInt8   = -1 << 7
	MaxInt16  = 1<<15 - 1
	MinInt16  = -1 << 15
	MaxInt32  = 1<<31 - 1
	MinInt32  = -1 << 31
	MaxInt64  = 1<<63 - 1
	MinInt64  = -1 << 63
	MaxUint   = 1<<64 - 1
	MaxUint8  = 1<<8 - 1
	MaxUint16 = 1<<16 - 1
	MaxUint32 = 1<<32 - 1
	MaxUint64 = 1<<64 - 1
)

// Float64bits returns the bits of f in IEEE 754.
func Float64bits(f float64) uint64

// Float64frombits returns the float64 of these bits.
func Float64frombits(b uint64) float64

// Float32bits returns the bits of f in IEEE 754.
func Float32bits(f float32) uint32

// Float32frombits returns the float32 of these bits.
func Float32frombits(b uint32) float32

// NaN returns a value that is not a number.
func NaN() float64

// Inf returns positive infinity for sign >= 0, else negative infinity.
func Inf(sign int) float64

// IsNaN reports whether f is not a number.
func IsNaN(f float64) (is bool) { return f != f }

// IsInf reports whether f is an infinity: positive for sign > 0, negative for sign < 0, either for 0.
func IsInf(f float64, sign int) bool {
	return sign >= 0 && f > MaxFloat64 || sign <= 0 && f < -MaxFloat64
}

// Signbit reports whether x is negative or negative zero.
func Signbit(x float64) bool

// Copysign returns f with the sign of sign.
func Copysign(f, sign float64) float64

// Abs returns |x|.
func Abs(x float64) float64

// Ceil returns the least integer value that is not less than x.
func Ceil(x float64) float64

// Floor returns the greatest integer value that is not greater than x.
func Floor(x float64) float64

// Trunc returns the integer value of x.
func Trunc(x float64) float64

// Round returns the nearest integer, halves away from zero.
func Round(x float64) float64

// RoundToEven returns the nearest integer, halves to the even one.
func RoundToEven(x float64) float64

// Max returns the larger of x and y.
func Max(x, y float64) float64

// Min returns the smaller of x and y.
func Min(x, y float64) float64

// Dim returns x-y, 0 if that is negative.
func Dim(x, y float64) float64 {
	v := x - y
	if v <= 0 {
		return 0
	}
	return v
}

// Mod returns the remainder of x/y, with the sign of x.
func Mod(x, y float64) float64

// Remainder returns the difference of x and the multiple of y nearest to it.
func Remainder(x, y float64) float64

// Modf splits f into its integer and its fraction, both with the sign of f.
func Modf(f float64) (integer float64, fractional float64)

// Frexp splits f into a fraction from 0.5 to 1 and a power of two.
func Frexp(f float64) (frac float64, exp int)

// Ldexp returns frac × 2**exp.
func Ldexp(frac float64, exp int) float64

// Logb returns the binary exponent of x.
func Logb(x float64) float64

// Ilogb returns the binary exponent of x as an integer.
func Ilogb(x float64) int

// Nextafter returns the next float64 after x towards y.
func Nextafter(x, y float64) (r float64)

// Nextafter32 returns the next float32 after x towards y.
func Nextafter32(x, y float32) (r float32)

// FMA returns x*y + z, rounded once.
func FMA(x, y, z float64) float64

// Sqrt returns the square root of x.
func Sqrt(x float64) float64

// Cbrt returns the cube root of x.
func Cbrt(x float64) float64

// Hypot returns Sqrt(p*p + q*q) without overflow on the way.
func Hypot(p, q float64) float64

// Pow returns x to the power of y.
func Pow(x, y float64) float64

// Pow10 returns 10 to the power of n.
func Pow10(n int) float64

// Exp returns e to the power of x.
func Exp(x float64) float64

// Exp2 returns 2 to the power of x.
func Exp2(x float64) float64

// Expm1 returns Exp(x) - 1, exact also for small x.
func Expm1(x float64) float64

// Log returns the natural logarithm of x.
func Log(x float64) float64

// Log2 returns the binary logarithm of x.
func Log2(x float64) float64

// Log10 returns the decimal logarithm of x.
func Log10(x float64) float64

// Log1p returns Log(1 + x), exact also for small x.
func Log1p(x float64) float64

// Sin returns the sine of x.
func Sin(x float64) float64

// Cos returns the cosine of x.
func Cos(x float64) float64

// Sincos returns Sin(x), Cos(x).
func Sincos(x float64) (sin, cos float64) { return Sin(x), Cos(x) }

// Tan returns the tangent of x.
func Tan(x float64) float64

// Asin returns the arcsine of x.
func Asin(x float64) float64

// Acos returns the arccosine of x.
func Acos(x float64) float64

// Atan returns the arctangent of x.
func Atan(x float64) float64

// Atan2 returns the arctangent of y/x in the quadrant of the point (x, y).
func Atan2(y, x float64) float64

// Sinh returns the hyperbolic sine of x.
func Sinh(x float64) float64

// Cosh returns the hyperbolic cosine of x.
func Cosh(x float64) float64

// Tanh returns the hyperbolic tangent of x.
func Tanh(x float64) float64

// Asinh returns the inverse hyperbolic sine of x.
func Asinh(x float64) float64

// Acosh returns the inverse hyperbolic cosine of x.
func Acosh(x float64) float64

// Atanh returns the inverse hyperbolic tangent of x.
func Atanh(x float64) float64

// Gamma returns the Gamma function of x.
func Gamma(x float64) float64

// Lgamma returns the logarithm of |Gamma(x)| and its sign.
func Lgamma(x float64) (lgamma float64, sign int)

// Erf returns the error function of x.
func Erf(x float64) float64

// Erfc returns 1 - Erf(x).
func Erfc(x float64) float64

// Erfinv returns the inverse of Erf.
func Erfinv(x float64) float64

// Erfcinv returns the inverse of Erfc.
func Erfcinv(x float64) float64 { return Erfinv(1 - x) }

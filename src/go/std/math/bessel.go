package math

// Bessel functions, by the rational approximations of FreeBSD's msun. Above 2 they are √(2/πx) times a sine and a cosine of x, each with a factor,
// P and Q, that tends to 1 and to 0.

// A fraction is a quotient of two polynomials; 1 comes before the coefficients of the lower one.
type fraction struct {
	upper [6]float64
	lower [6]float64
}

func (f *fraction) at(z float64) float64 {
	p, q := &f.upper, &f.lower
	r := p[0] + z*(p[1]+z*(p[2]+z*(p[3]+z*(p[4]+z*p[5]))))
	s := 1 + z*(q[0]+z*(q[1]+z*(q[2]+z*(q[3]+z*(q[4]+z*q[5])))))
	return r / s
}

// factors returns P and Q.
func factors(x float64, p, q *[4]fraction, first float64) (float64, float64) {
	i := 3
	switch {
	case x >= 8:
		i = 0
	case x >= 4.5454:
		i = 1
	case x >= 2.8571:
		i = 2
	}
	z := 1 / (x * x)
	return 1 + p[i].at(z), (first + q[i].at(z)) / x
}

const (
	twoM27     = 1.0 / (1 << 27)
	two129     = 1 << 129
	two302     = 1 << 302
	rootInvPi  = 1 / SqrtPi
	twoByPi    = 2 / Pi
	halfOfMost = MaxFloat64 / 2
)

// waves returns sin(x) - cos(x) and sin(x) + cos(x), or for order 1 -sin(x) - cos(x) and sin(x) - cos(x). Of the two the one that would lose digits is made
// from their product.
func waves(x float64, order int) (ss, cc float64) {
	s, c := Sincos(x)
	if order == 0 {
		ss, cc = s-c, s+c
	} else {
		ss, cc = -s-c, s-c
	}
	if x < halfOfMost {
		z := Cos(x + x)
		product := s * c
		if order == 0 {
			z, product = -z, -product
		}
		if product > 0 {
			cc = z / ss
		} else {
			ss = z / cc
		}
	}
	return ss, cc
}

// large returns the functions of both kinds for x >= 2.
func large(x float64, order int) (j, y float64) {
	ss, cc := waves(x, order)
	if x > two129 {
		return rootInvPi * cc / Sqrt(x), rootInvPi * ss / Sqrt(x)
	}
	var u, v float64
	if order == 0 {
		u, v = factors(x, &p0, &q0, -0.125)
	} else {
		u, v = factors(x, &p1, &q1, 0.375)
	}
	return rootInvPi * (u*cc - v*ss) / Sqrt(x), rootInvPi * (u*ss + v*cc) / Sqrt(x)
}

// J0 returns the Bessel function of the first kind of order 0.
func J0(x float64) float64 {
	switch {
	case IsNaN(x):
		return x
	case IsInf(x, 0):
		return 0
	}
	x = Abs(x)
	switch {
	case x < twoM27:
		return 1
	case x < 1.0/(1<<13):
		return 1 - 0.25*x*x
	case x >= 2:
		j, _ := large(x, 0)
		return j
	}
	z := x * x
	r := z * (1.56249999999999947958e-02 + z*(-1.89979294238854721751e-04+z*(1.82954049532700665670e-06+z*-4.61832688532103189199e-09)))
	s := 1 + z*(1.56191029464890010492e-02+z*(1.16926784663337450260e-04+z*(5.13546550207318111446e-07+z*1.16614003333790000205e-09)))
	if x < 1 {
		return 1 + z*(-0.25+(r/s))
	}
	u := 0.5 * x
	return (1+u)*(1-u) + z*(r/s)
}

// Y0 returns the Bessel function of the second kind of order 0.
func Y0(x float64) float64 {
	const u0 = -7.38042951086872317523e-02
	switch {
	case x < 0 || IsNaN(x):
		return NaN()
	case IsInf(x, 1):
		return 0
	case x == 0:
		return Inf(-1)
	case x <= twoM27:
		return u0 + twoByPi*Log(x)
	case x >= 2:
		_, y := large(x, 0)
		return y
	}
	z := x * x
	u := u0 + z*(1.76666452509181115538e-01+z*(-1.38185671945596898896e-02+z*(3.47453432093683650238e-04+z*(-3.81407053724364161125e-06+z*(1.95590137035022920206e-08+z*-3.98205194132103398453e-11)))))
	v := 1 + z*(1.27304834834123699328e-02+z*(7.60068627350353253702e-05+z*(2.59150851840457805467e-07+z*4.41110311332675467403e-10)))
	return u/v + twoByPi*J0(x)*Log(x)
}

// J1 returns the Bessel function of the first kind of order 1.
func J1(x float64) float64 {
	switch {
	case IsNaN(x):
		return x
	case IsInf(x, 0) || x == 0:
		return 0
	case Abs(x) < twoM27:
		// Go forgets the sign here.
		return 0.5 * Abs(x)
	case x < 0:
		return -positiveJ1(-x)
	}
	return positiveJ1(x)
}

func positiveJ1(x float64) float64 {
	if x >= 2 {
		j, _ := large(x, 1)
		return j
	}
	z := x * x
	r := z * (-0.0625 + z*(1.40705666955189706048e-03+z*(-1.59955631084035597520e-05+z*4.96727999609584448412e-08)))
	s := 1.0 + z*(1.91537599538363460805e-02+z*(1.85946785588630915560e-04+z*(1.17718464042623683263e-06+z*(5.04636257076217042715e-09+z*1.23542274426137913908e-11))))
	r *= x
	return 0.5*x + r/s
}

// Y1 returns the Bessel function of the second kind of order 1.
func Y1(x float64) float64 {
	switch {
	case x < 0 || IsNaN(x):
		return NaN()
	case IsInf(x, 1):
		return 0
	case x == 0:
		return Inf(-1)
	case x <= 1.0/(1<<54):
		return -twoByPi / x
	case x >= 2:
		_, y := large(x, 1)
		return y
	}
	z := x * x
	u := -1.96057090646238940668e-01 + z*(5.04438716639811282616e-02+z*(-1.91256895875763547298e-03+z*(2.35252600561610495928e-05+z*-9.19099158039878874504e-08)))
	v := 1 + z*(1.99167318236649903973e-02+z*(2.02552581025135171496e-04+z*(1.35608801097516229404e-06+z*(6.22741452364621501295e-09+z*1.66559246207992079114e-11))))
	return x*(u/v) + twoByPi*(J1(x)*Log(x)-1/x)
}

// Jn returns the Bessel function of the first kind of order n.
func Jn(n int, x float64) float64 {
	switch {
	case IsNaN(x):
		return x
	case IsInf(x, 0):
		return 0
	case n == 0:
		return J0(x)
	case x == 0:
		return 0
	}
	if n < 0 {
		n, x = -n, -x
	}
	if n == 1 {
		return J1(x)
	}
	if x < 0 {
		b := positiveJn(n, -x)
		if n&1 == 1 {
			return -b
		}
		return b
	}
	return positiveJn(n, x)
}

// farther returns Jn and Yn for an x that is larger than any n.
func farther(n int, x float64) (j, y float64) {
	s, c := Sincos(x)
	switch n & 3 {
	case 0:
		j, y = c+s, s-c
	case 1:
		j, y = -c+s, -s-c
	case 2:
		j, y = -c-s, -s+c
	case 3:
		j, y = c-s, s+c
	}
	return rootInvPi * j / Sqrt(x), rootInvPi * y / Sqrt(x)
}

func positiveJn(n int, x float64) float64 {
	switch {
	case float64(n) > x && x < 1.0/(1<<29):
		return firstTerm(n, x)
	case float64(n) > x:
		return downwards(n, x)
	case x >= two302:
		j, _ := farther(n, x)
		return j
	}
	// The recurrence is stable upwards as long as n <= x.
	a, b := J0(x), J1(x)
	for i := 1; i < n; i++ {
		a, b = b, b*(float64(i+i)/x)-a
	}
	return b
}

// firstTerm is that of the series, (x/2)**n / n!.
func firstTerm(n int, x float64) float64 {
	if n > 33 {
		return 0
	}
	half := x * 0.5
	b, factorial := half, 1.0
	for i := 2; i <= n; i++ {
		factorial *= float64(i)
		b *= half
	}
	return b / factorial
}

// downwards uses the recurrence from n down to 0, where it is stable, and what is known of J0. The ratio of Jn and its neighbour to begin with is a
// continued fraction.
func downwards(n int, x float64) float64 {
	w := float64(n+n) / x
	h := 2 / x
	before, z := w, w+h
	last := w*z - 1
	terms := 1
	for last < 1e9 {
		terms++
		z += h
		before, last = last, z*last-before
	}
	t := 0.0
	for i := 2 * (n + terms); i >= n+n; i -= 2 {
		t = 1 / (float64(i)/x - t)
	}
	a, b := t, 1.0
	// Where (2n/x)**n overflows, the numbers are scaled on the way.
	overflows := float64(n)*Log(Abs(2/x*float64(n))) >= 7.09782712893383973096e+02
	for i := n - 1; i > 0; i-- {
		a, b = b, b*float64(i+i)/x-a
		if overflows && b > 1e100 {
			a /= b
			t /= b
			b = 1
		}
	}
	return t * J0(x) / b
}

// Yn returns the Bessel function of the second kind of order n.
func Yn(n int, x float64) float64 {
	switch {
	case x < 0 || IsNaN(x):
		return NaN()
	case IsInf(x, 1):
		return 0
	case n == 0:
		return Y0(x)
	case x == 0 && n < 0 && n&1 == 1:
		return Inf(1)
	case x == 0:
		return Inf(-1)
	case n < 0 && n&1 != 0:
		return -positiveYn(-n, x)
	case n < 0:
		return positiveYn(-n, x)
	}
	return positiveYn(n, x)
}

func positiveYn(n int, x float64) float64 {
	if n == 1 {
		return Y1(x)
	}
	if x >= two302 {
		_, y := farther(n, x)
		return y
	}
	a, b := Y0(x), Y1(x)
	for i := 1; i < n && !IsInf(b, -1); i++ {
		a, b = b, (float64(i+i)/x)*b-a
	}
	return b
}

var p0 = [4]fraction{
	{
		[6]float64{0, -0.07031249999999004, -8.081670412753498, -257.06310567970485, -2485.216410094288, -5253.043804907295},
		[6]float64{116.53436461966818, 3833.7447536412183, 40597.857264847255, 116752.97256437592, 47627.728414673096, 0},
	},
	{
		[6]float64{-1.141254646918945e-11, -0.07031249408735993, -4.159610644705878, -67.67476522651673, -331.23129964917297, -346.4333883656049},
		[6]float64{60.753938269230034, 1051.2523059570458, 5978.970943338558, 9625.445143577745, 2406.058159229391, 0},
	},
	{
		[6]float64{-2.547046017719519e-09, -0.07031196163814817, -2.409032215495296, -21.96597747348831, -58.07917047017376, -31.44794705948885},
		[6]float64{35.85603380552097, 361.51398305030386, 1193.6078379211153, 1127.9967985690741, 173.58093081333575, 0},
	},
	{
		[6]float64{-8.875343330325264e-08, -0.07030309954836247, -1.4507384678095299, -7.635696138235278, -11.193166886035675, -3.2336457935133534},
		[6]float64{22.22029975320888, 136.2067942182152, 270.4702786580835, 153.87539420832033, 14.65761769482562, 0},
	},
}

var q0 = [4]fraction{
	{
		[6]float64{0, 0.0732421874999935, 11.76820646822527, 557.6733802564019, 8859.197207564686, 37014.62677768878},
		[6]float64{163.77602689568982, 8098.344946564498, 142538.29141912048, 803309.2571195144, 840501.5798190605, -343899.2935378666},
	},
	{
		[6]float64{1.8408596359451553e-11, 0.07324217666126848, 5.8356350896205695, 135.11157728644983, 1027.243765961641, 1989.9778586460538},
		[6]float64{82.77661022365378, 2077.81416421393, 18847.28877857181, 56751.11228949473, 35976.75384251145, -5354.342756019448},
	},
	{
		[6]float64{4.377410140897386e-09, 0.07324111800429114, 3.344231375161707, 42.621844074541265, 170.8080913405656, 166.73394869665117},
		[6]float64{48.75887297245872, 709.689221056606, 3704.1482262011136, 6460.425167525689, 2516.3336892036896, -149.2474518361564},
	},
	{
		[6]float64{1.5044444488698327e-07, 0.07322342659630793, 1.99819174093816, 14.495602934788574, 31.666231750478154, 16.252707571092927},
		[6]float64{30.36558483552192, 269.34811860804984, 844.7837575953201, 882.9358451124886, 212.66638851179883, -5.3109549388266695},
	},
}

var p1 = [4]fraction{
	{
		[6]float64{0, 0.11718749999998865, 13.239480659307358, 412.05185430737856, 3874.7453891396053, 7914.479540318917},
		[6]float64{114.20737037567841, 3650.9308342085346, 36956.206026903346, 97602.79359349508, 30804.27206278888, 0},
	},
	{
		[6]float64{1.3199051955624352e-11, 0.1171874931906141, 6.802751278684329, 108.30818299018911, 517.6361395331998, 528.7152013633375},
		[6]float64{59.28059872211313, 991.4014187336144, 5353.26695291488, 7844.690317495512, 1504.0468881036106, 0},
	},
	{
		[6]float64{3.025039161373736e-09, 0.11718686556725359, 3.9329775003331564, 35.11940355916369, 91.05501107507813, 48.55906851973649},
		[6]float64{34.79130950012515, 336.76245874782575, 1046.8713997577513, 890.8113463982564, 103.78793243963928, 0},
	},
	{
		[6]float64{1.0771083010687374e-07, 0.11717621946268335, 2.368514966676088, 12.242610914826123, 17.693971127168773, 5.073523125888185},
		[6]float64{21.43648593638214, 125.29022716840275, 232.2764690571628, 117.6793732871471, 8.364638933716183, 0},
	},
}

var q1 = [4]fraction{
	{
		[6]float64{0, -0.10253906249999271, -16.271753454459, -759.6017225139501, -11849.806670242959, -48438.512428575035},
		[6]float64{161.3953697007229, 7825.385999233485, 133875.33628724958, 719657.7236832409, 666601.2326177764, -294490.26430383464},
	},
	{
		[6]float64{-2.089799311417641e-11, -0.10253905024137543, -8.05644828123936, -183.66960747488838, -1373.1937606550816, -2612.4444045321566},
		[6]float64{81.27655013843358, 1991.7987346048596, 17468.48519249089, 49851.42709103523, 27948.075163891812, -4719.183547951285},
	},
	{
		[6]float64{-5.078312264617666e-09, -0.10253782982083709, -4.610115811394734, -57.847221656278364, -228.2445407376317, -219.21012847890933},
		[6]float64{47.66515503237295, 673.8651126766997, 3380.1528667952634, 5547.729097207228, 1903.119193388108, -135.20119144430734},
	},
	{
		[6]float64{-1.7838172751095887e-07, -0.10251704260798555, -2.7522056827818746, -19.663616264370372, -42.32531333728305, -21.371921170370406},
		[6]float64{29.533362906052385, 252.98154998219053, 757.5028348686454, 739.3932053204672, 155.94900333666612, -4.959498988226282},
	},
}

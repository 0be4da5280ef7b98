// run

package main

import (
	"errors"
	"fmt"
	"math"
	"strconv"
)

func main() {
	ints := []string{"", "0", "-0", "+5", "12", "-12", "1_000", "0x1F", "0b101", "0o17", "017", "08", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "99999999999999999999x", "x99999999999999999999", "123456789012345678", "abc", "1 ", " 1", "++1", "zz", "Zz", "0x", "0x_1", "_1", "1__0", "1_", "0_1", "18446744073709551615", "18446744073709551616", "127", "128", "-128", "-129", "é", "1e3", "0xFFFFFFFFFFFFFFFFF", "00012"}
	for _, s := range ints {
		for _, base := range []int{10, 0, 16, 2, 36} {
			fmt.Print(strconv.ParseInt(s, base, 64))
			fmt.Print(" ")
			fmt.Print(strconv.ParseUint(s, base, 64))
			fmt.Print(" ")
			fmt.Print(strconv.ParseInt(s, base, 8))
			fmt.Println()
		}
		fmt.Println(strconv.Atoi(s))
		fmt.Println(strconv.ParseUint(s, 10, 16))
	}
	fmt.Println(strconv.ParseInt("1", 1, 64))
	fmt.Println(strconv.ParseInt("1", 37, 64))
	fmt.Println(strconv.ParseInt("1", 10, 65))
	fmt.Println(strconv.ParseInt("1", 10, -1))
	floats := []string{"", "1", "+1.5", "-1.5e10", ".5", "5.", ".", "e5", "1e", "1e400", "-1e400", "1e-400", "inf", "-Inf", "+infinity", "NaN", "nan", "+nan", "infi", "0x1p4", "0x1.8p-1", "0x.8p0", "0x1", "0xp1", "1_000.5", "1__0", "_1", "1_", "1_.5", "1._5", "1e1_0", "0x_1p0", "1.7976931348623157e308", "1.7976931348623159e308", "4.9e-324", "2.4e-324", "16777217", "16777216.999999999999", "3.4028235e38", "3.4028236e38", "1e-45", "7e-46", "1.1754943508222875e-38", "0.1", "1.000000059604644775390625", "1.00000005960464477539062500000000000000000001", "0x1.fffffffffffff8p0", "0x1p-1075", "0x1p1024", "1x", " 1", "1 ", "0x1.000001p0", "0x1.0000010000001p0", "1e+5", "1E5", "1e+-5", "-0", "-.5e-3", "0b1", "1p3", "123456789123456789123456789", "8.41e21", "2.2250738585072011e-308"}
	for _, s := range floats {
		f, err := strconv.ParseFloat(s, 64)
		fmt.Print(f, " ", math.Float64bits(f), " ", err, " ")
		f, err = strconv.ParseFloat(s, 32)
		fmt.Println(f, math.Float32bits(float32(f)), err)
	}
	for _, s := range []string{"1", "i", "1i", "1+2i", "(1-2i)", "1+i", "-i", "+Inf+Infi", "1+2", "(1", "NaN+NaNi", "1e5-1e-5i", "", "infi", "1e400+1i"} {
		fmt.Println(strconv.ParseComplex(s, 128))
	}
	for _, s := range []string{"true", "T", "1", "false", "F", "0", "yes", "TRUE", "tRUE"} {
		fmt.Println(strconv.ParseBool(s))
	}
	fs := []float64{0, math.Copysign(0, -1), 1, -1, 0.1, 1.0 / 3, 1e21, 1e20, 123456789, 1e-7, 5e-324, math.MaxFloat64, math.Inf(1), math.NaN(), 100, 2.5, 0.000123456}
	for _, f := range fs {
		for _, v := range "eEfgGbxX" {
			for _, p := range []int{-1, 0, 1, 5, 20} {
				if v == 'b' && math.Abs(f) < 1e-30 {
					continue
				}
				fmt.Print(strconv.FormatFloat(f, byte(v), p, 64), " ", strconv.FormatFloat(float64(float32(f)), byte(v), p, 32), " ")
			}
			fmt.Println()
		}
	}
	for _, i := range []int64{0, 1, -1, 255, math.MaxInt64, math.MinInt64, 1 << 53, -(1 << 53) - 1} {
		for _, b := range []int{2, 8, 10, 16, 36} {
			fmt.Print(strconv.FormatInt(i, b), " ", strconv.FormatUint(uint64(i), b), " ")
		}
		fmt.Println(strconv.Itoa(int(i)))
	}
	qs := []string{"", "abc", "a\"b'c`", "\a\b\f\n\r\t\v\\\x00\x7f", "é世界\u200b\u00a0\u00ad", "\xff\xfe", "😀\U0010ffff\ufffd\ufeff", "\u3000x\u2028"}
	for _, q := range qs {
		fmt.Println(strconv.Quote(q), strconv.QuoteToASCII(q), strconv.QuoteToGraphic(q), strconv.CanBackquote(q))
		u, err := strconv.Unquote(strconv.Quote(q))
		fmt.Printf("%q %v\n", u, err)
		for _, r := range q {
			fmt.Print(strconv.QuoteRune(r), strconv.QuoteRuneToASCII(r), strconv.QuoteRuneToGraphic(r), strconv.IsPrint(r), strconv.IsGraphic(r), " ")
		}
		fmt.Println()
	}
	us := []string{`"a"`, `'a'`, "`a\\n`", "`a\rb`", `"a`, `a"`, `'ab'`, `''`, `"\x41\101\u00e9\U0001F600"`, `"\'"`, `'\''`, `'"'`, `"\""`, `"\q"`, `"\xg1"`, `"\400"`, `"\ud800"`, `"\U00110000"`, "\"a\nb\"", "\"\xff\"", "'\xff'", `'\xff'`, `'é'`, "\"\xffé\\n\"", `""`, "``", `"\xe9"`, "", `x`}
	for _, u := range us {
		s, err := strconv.Unquote(u)
		p, perr := strconv.QuotedPrefix(u + "tail")
		fmt.Printf("%q %v %q %v\n", s, err, p, perr)
	}
	s := `\x41é\n"q`
	for s != "" {
		r, mb, tail, err := strconv.UnquoteChar(s, '"')
		fmt.Println(r, mb, tail, err)
		if err != nil {
			break
		}
		s = tail
	}
	_, err := strconv.Atoi("x\n")
	var ne *strconv.NumError
	fmt.Println(errors.As(err, &ne), ne.Func, ne.Num, ne.Err == strconv.ErrSyntax, errors.Is(err, strconv.ErrSyntax))
	fmt.Println(string(strconv.AppendInt(nil, -5, 10)), string(strconv.AppendQuote([]byte("x"), "q")), string(strconv.AppendBool(nil, true)), string(strconv.AppendFloat(nil, 1.5, 'g', -1, 64)))
	fmt.Println(strconv.FormatComplex(complex(1, -2.5), 'f', 2, 128))
}

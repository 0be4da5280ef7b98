// run

package main

import (
	"errors"
	"fmt"
	"strconv"
)

func main() {
	for _, s := range []string{"42", "-7", "+5", "", "4x", "9223372036854775807", "9223372036854775808", " 1", "1_000", "0x1F"} {
		n, err := strconv.Atoi(s)
		fmt.Println(n, err)
	}
	fmt.Println(strconv.Itoa(-45), strconv.FormatInt(255, 16), strconv.FormatInt(-255, 2), strconv.FormatInt(35, 36))
	fmt.Println(strconv.FormatUint(18446744073709551615, 10))
	fmt.Println(strconv.ParseInt("ff", 16, 64))
	fmt.Println(strconv.ParseInt("-0b101", 0, 64))
	fmt.Println(strconv.ParseInt("0x7f", 0, 8))
	fmt.Println(strconv.ParseInt("128", 10, 8))
	fmt.Println(strconv.ParseInt("-129", 10, 8))
	fmt.Println(strconv.ParseUint("18446744073709551615", 10, 64))
	fmt.Println(strconv.ParseUint("-1", 10, 64))
	for _, s := range []string{"3.14", "1e3", "-0", "inf", "NaN", ".5", "5.", "1e400", "abc", "0x1p-2", "1.7976931348623157e308"} {
		f, err := strconv.ParseFloat(s, 64)
		fmt.Println(f, err)
	}
	fmt.Println(strconv.FormatFloat(3.14159, 'f', 2, 64), strconv.FormatFloat(1e21, 'g', -1, 64), strconv.FormatFloat(0.1, 'e', 3, 64), strconv.FormatFloat(2.5, 'f', -1, 32))
	for _, s := range []string{"true", "T", "1", "false", "F", "yes"} {
		b, err := strconv.ParseBool(s)
		fmt.Println(b, err)
	}
	fmt.Println(strconv.FormatBool(true))
	fmt.Println(strconv.Quote("hé \"q\" \n\t\x00 \\ 日\u200b"), strconv.QuoteToASCII("日é"), strconv.QuoteRune('☺'))
	for _, s := range []string{`"a\tb"`, "`raw\\n`", `'x'`, `"bad`, `plain`} {
		u, err := strconv.Unquote(s)
		fmt.Printf("%q %v\n", u, err)
	}
	_, err := strconv.Atoi("x")
	var ne *strconv.NumError
	fmt.Println(errors.As(err, &ne), ne.Func, ne.Num, ne.Err, errors.Is(err, strconv.ErrSyntax))
	_, err = strconv.ParseInt("99999999999999999999", 10, 64)
	fmt.Println(errors.Is(err, strconv.ErrRange))
	fmt.Println(string(strconv.AppendInt([]byte("n="), 12, 10)))
}

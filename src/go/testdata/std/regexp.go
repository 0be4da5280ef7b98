// run

// Searches, groups, replacements and errors of package regexp.
package main

import (
	"errors"
	"fmt"
	"regexp"
	"regexp/syntax"
	"strings"
)

func main() {
	texts := []string{
		"", "a", "ab", "aab", "abcabc", "foo.bar@example.com", "x=1, y=22", "Grüße, Ωμέγα ſK\u212a", "a\nb\nc", "\xff\xfe a",
		"2024-02-29T12:30:00", "aaaaaaaaab", "the quick brown fox", "x*", "\ufffd",
	}
	exprs := []string{
		``, `a`, `a*`, `a+?b`, `(a|ab)(c|bcd)?`, `(a*)*b`, `(|a)*`, `(|a)+`, `(a*)+`, `^`, `$`, `(?m)^.`, `(?m).$`, `\b\w`, `\B.`,
		`[^\d\s]+`, `(\w+)@(\w+)\.com`, `(?P<key>\w)=(?<value>\d+)`, `(?i)ωμέγα`, `(?i)sk+`, `\p{Greek}+`, `\PL+`, `[[:upper:]]`,
		`(?s).+`, `.+`, `(\d{4})-(\d{2})-(\d{2})`, `a{2,3}?`, `(?:a{2}){2}`, `\x{fffd}`, `[^a]`, `(?U)a+`, `\Qx*\E`, `(a)|(b)|(\w)`,
		`(?i)[^k]`, `o.\z|^t`, `(a+)(a+)$|b`, `[\pL--]+`, `(fo|foo)(.b|o.b)?`, `\Aa|c\z`, `(x{0})(y)?`,
	}
	for _, expr := range exprs {
		re := regexp.MustCompile(expr)
		fmt.Printf("%q %d %q\n", re, re.NumSubexp(), re.SubexpNames())
		for _, s := range texts {
			re := regexp.MustCompile(expr)
			fmt.Println(re.MatchString(s), re.FindStringSubmatchIndex(s), re.FindAllStringSubmatchIndex(s, -1))
			fmt.Printf("%q %q %q\n", re.FindAllString(s, 2), re.Split(s, -1), re.ReplaceAllString(s, "<$0${1}$key>"))
			fmt.Println(re.FindReaderSubmatchIndex(strings.NewReader(s)), re.MatchReader(strings.NewReader(s)))
			re.Longest()
			fmt.Println(re.FindAllStringSubmatchIndex(s, -1), re.FindAllIndex([]byte(s), -1))
		}
	}
	wrong := []string{
		`(`, `)`, `a)`, `a**`, `*`, `(?i`, `(?P<n`, `(?P<>a)`, `(?=a)`, `[a`, `[b-a]`, `[[:foo:]]`, `\p{Foo}`, `\8`, `\`, `a{1001}`,
		`(x{1000}){1000}`, `x{2,1}`, "\xff", `\Q\E*`, `\C`, `a|*`, `\x{110000}`, `\p`, `(?-)`, strings.Repeat("(", 1001) + strings.Repeat(")", 1001),
	}
	for _, expr := range wrong {
		_, err := regexp.Compile(expr)
		var e *syntax.Error
		fmt.Printf("%t %q\n", errors.As(err, &e), err.Error())
	}
	posix := regexp.MustCompilePOSIX(`(a+|b)*([^c]|abc)`)
	fmt.Println(posix.FindStringSubmatchIndex("aababc\nx"))
	_, err := regexp.CompilePOSIX(`\d`)
	fmt.Println(err)

	re := regexp.MustCompile(`a(x*)b`)
	fmt.Println(re.ReplaceAllLiteralString("-ab-axxb-", "$1"), re.ReplaceAllString("-ab-axxb-", "$1W$$${1}W$"))
	fmt.Println(re.ReplaceAllStringFunc("-ab-axxb-", strings.ToUpper), re.SubexpIndex("x"))
	fmt.Println(regexp.QuoteMeta(`[a.b]*+?$^`), string(re.Expand([]byte("> "), []byte("$1!"), []byte("axxb"), []int{0, 4, 1, 3})))
	text, _ := re.MarshalText()
	var copied regexp.Regexp
	fmt.Println(string(text), copied.UnmarshalText(text), copied.FindString("zaxb"))

	bomb := strings.Repeat("a", 200_000)
	fmt.Println(regexp.MustCompile(`(a*)*b`).MatchString(bomb), len(regexp.MustCompile(`(a|aa)+$`).FindString(bomb)))
	fmt.Println(regexp.MustCompile(`[ab]*a[ab]{20}c`).MatchString(strings.Repeat("abbaabab", 2000)))
	defer func() { fmt.Println(recover()) }()
	regexp.MustCompile("a`(")
}

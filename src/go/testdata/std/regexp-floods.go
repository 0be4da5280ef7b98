// run

// Expressions that make other matchers run for ever, and those that are too large to be compiled.
package main

import (
	"fmt"
	"regexp"
	"strings"
)

func main() {
	for _, expr := range []string{
		"((a{100}){100}){100}", "(?:(?:a{1000})*){1000}", "a{1001}", strings.Repeat("(", 2000),
		strings.Repeat("(a", 5000) + strings.Repeat(")", 5000),
	} {
		_, err := regexp.Compile(expr)
		fmt.Println(len(fmt.Sprint(err)), fmt.Sprint(err)[:40])
	}
	re := regexp.MustCompile("(a*)*b|(a|aa)+$|^(([a-z])+.)+[A-Z]([a-z])+$")
	s := strings.Repeat("a", 200_000)
	fmt.Println(re.MatchString(s+"!"), len(re.FindString(s)))
	re = regexp.MustCompile("(x+x+)+y")
	fmt.Println(re.MatchString(strings.Repeat("x", 200_000)))
	re = regexp.MustCompile("(.*)(.*)(.*)(.*)(.*)[^x]$")
	fmt.Println(re.FindStringSubmatchIndex(strings.Repeat("x", 20_000)))
	re = regexp.MustCompile("[ab]*a[ab]{50}c")
	fmt.Println(re.MatchString(strings.Repeat("abbabaaab", 20_000)))
}

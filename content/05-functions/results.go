package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

func parseRange(text string) (from, to int, err error) {
	before, after, found := strings.Cut(text, "-")
	if !found {
		return 0, 0, errors.New("no dash in " + text)
	}
	if from, err = strconv.Atoi(before); err != nil {
		return 0, 0, err
	}
	to, err = strconv.Atoi(after)
	return from, to, err
}

func halve(n int) (quotient, rest int) {
	quotient = n / 2
	rest = n % 2
	return
}

func main() {
	from, to, err := parseRange("3-9")
	fmt.Println(from, to, err)

	_, _, err = parseRange("39")
	fmt.Println(err)

	fmt.Println(halve(9))
}

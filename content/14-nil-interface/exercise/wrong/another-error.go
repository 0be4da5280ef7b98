package exercise

import (
	"errors"
	"strings"
)

type Problems []string

func (p Problems) Error() string {
	return strings.Join(p, ", ")
}

func Validate(name string, age int) error {
	var problems Problems
	if name == "" {
		problems = append(problems, "no name")
	}
	if age < 0 {
		problems = append(problems, "negative age")
	}
	if len(problems) == 0 {
		return nil
	}
	return errors.New(problems.Error())
}

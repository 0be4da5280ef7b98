package exercise

import "strings"

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
	if problems.Error() == "nothing" {
		return nil
	}
	return problems
}

package exercise

import "strings"

// Problems is an error made of everything that is wrong.
type Problems []string

func (p Problems) Error() string {
	return strings.Join(p, ", ")
}

// Validate returns nil if name and age are fine. Otherwise it returns
// Problems: "no name" if there is none, and "negative age".
func Validate(name string, age int) error {
	var problems Problems
	if name == "" {
		problems = append(problems, "no name")
	}
	if age < 0 {
		problems = append(problems, "negative age")
	}
	return problems
}

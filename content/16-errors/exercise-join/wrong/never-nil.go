package exercise

import "fmt"

func DeleteAll(names []string, remove func(name string) error) error {
	var failures []error
	for _, name := range names {
		if err := remove(name); err != nil {
			failures = append(failures, err)
		}
	}
	return fmt.Errorf("failures: %v", failures)
}

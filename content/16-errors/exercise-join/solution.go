package exercise

import (
	"errors"
	"fmt"
)

// DeleteAll calls remove for each name, also after a failure. It returns nil if
// every call went well, and otherwise an error that wraps every failure.
func DeleteAll(names []string, remove func(name string) error) error {
	var failures []error
	for _, name := range names {
		if err := remove(name); err != nil {
			failures = append(failures, fmt.Errorf("delete %s: %w", name, err))
		}
	}
	return errors.Join(failures...)
}

package exercise

import "slices"

// Diff compares two price lists. It returns the names that only now has, those
// that only before has, and those whose price differs, each in alphabetical
// order.
func Diff(before, now map[string]int) (added, removed, changed []string) {
	for name, price := range now {
		old, ok := before[name]
		if !ok {
			added = append(added, name)
		} else if old != price {
			changed = append(changed, name)
		}
	}
	for name := range before {
		if _, ok := now[name]; !ok {
			removed = append(removed, name)
		}
	}
	slices.Sort(added)
	slices.Sort(removed)
	slices.Sort(changed)
	return added, removed, changed
}

package exercise

// Diff compares two price lists. It returns the names that only now has, those
// that only before has, and those whose price differs, each in alphabetical
// order.
func Diff(before, now map[string]int) (added, removed, changed []string) {
	for name, price := range now {
		if before[name] == 0 {
			added = append(added, name)
		} else if before[name] != price {
			changed = append(changed, name)
		}
	}
	return
}

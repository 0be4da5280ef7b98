package exercise

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
	return added, removed, changed
}

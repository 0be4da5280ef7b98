package exercise

import "cmp"

func MaxBy[T any, K cmp.Ordered](items []T, key func(T) K) (best T, ok bool) {
	for i, item := range items {
		if i == 0 || key(item) > key(best) {
			best = item
		}
	}
	return best, len(items) > 0
}

func GroupBy[T any, K comparable](items []T, key func(T) K) map[K][]T {
	groups := map[K][]T{}
	for _, item := range items {
		k := key(item)
		groups[k] = []T{item}
	}
	return groups
}

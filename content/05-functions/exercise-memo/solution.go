package exercise

// Memoize returns a function that gives the same results as f, but calls f
// only once for each argument.
func Memoize(f func(int) int) func(int) int {
	known := map[int]int{}
	return func(n int) int {
		result, ok := known[n]
		if !ok {
			result = f(n)
			known[n] = result
		}
		return result
	}
}

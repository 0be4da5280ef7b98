package exercise

func Windows(numbers []int, size int) [][]int {
	var windows [][]int
	for i := 0; i+size <= len(numbers); i++ {
		windows = append(windows, numbers[i:i+size:i+size])
	}
	return windows
}

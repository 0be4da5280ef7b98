package area

// Area returns the area of a rectangle.
func Area(width, height int) int {
	return width * height
}

package main

type Dog struct{ name string }

func (d Dog) Name() string { return self.name }

func main() {}

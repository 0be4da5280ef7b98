package main

import "fmt"

type Camera struct {
	Name string
}

func (c Camera) Start() { fmt.Println("camera on") }

type Phone struct {
	Name string
}

func (p Phone) Start() { fmt.Println("phone on") }

type CameraPhone struct {
	Camera
	Phone
}

func main() {
	var both CameraPhone
	both.Name = "snappy"
	both.Start()
}

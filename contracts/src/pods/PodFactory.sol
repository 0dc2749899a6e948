// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IBeacon} from "@openzeppelin/contracts/proxy/beacon/IBeacon.sol";

import {IEigenPod} from "../interfaces/IEigenPod.sol";
import {IEigenPodManager} from "../interfaces/IEigenPodManager.sol";
import {IETHPOSDeposit} from "../interfaces/IETHPOSDeposit.sol";
import {Pausable} from "../permissions/Pausable.sol";
import {ReentrancyLock} from "../permissions/ReentrancyLock.sol";
import {FixedBeacon} from "./FixedBeacon.sol";
import {ForkSchedule} from "./ForkSchedule.sol";
import {PodForwarder} from "./PodForwarder.sol";

/// @notice Creates the pods, and lists the versions of their code.
abstract contract PodFactory is ForkSchedule, Pausable, ReentrancyLock {
    uint8 internal constant PAUSED_NEW_EIGENPODS = 0;

    struct Implementation {
        address code;
        uint64 usableFrom;
    }

    /// @inheritdoc IEigenPodManager
    IETHPOSDeposit public immutable ethPOS;
    /// @inheritdoc IEigenPodManager
    IBeacon public immutable eigenPodBeacon;
    address private immutable FIRST_IMPLEMENTATION;

    /// @inheritdoc IEigenPodManager
    mapping(address podOwner => IEigenPod) public ownerToPod;
    /// @inheritdoc IEigenPodManager
    uint256 public numPods;
    mapping(uint8 podVersion => Implementation) private _laterImplementations;
    /// @inheritdoc IEigenPodManager
    uint8 public latestPodVersion;

    constructor(IETHPOSDeposit ethPOS_, address firstImplementation) {
        ethPOS = ethPOS_;
        FIRST_IMPLEMENTATION = firstImplementation;
        eigenPodBeacon = new FixedBeacon(firstImplementation);
    }

    /* PODS */

    /// @inheritdoc IEigenPodManager
    function createPod() external onlyWhenNotPaused(PAUSED_NEW_EIGENPODS) nonReentrant returns (address) {
        require(!hasPod(msg.sender), EigenPodAlreadyExists());
        return address(_createPod());
    }

    /// @inheritdoc IEigenPodManager
    function stake(bytes calldata pubkey, bytes calldata signature, bytes32 depositDataRoot)
        external
        payable
        onlyWhenNotPaused(PAUSED_NEW_EIGENPODS)
        nonReentrant
    {
        IEigenPod pod = hasPod(msg.sender) ? ownerToPod[msg.sender] : _createPod();
        pod.stake{value: msg.value}(pubkey, signature, depositDataRoot);
    }

    /// @inheritdoc IEigenPodManager
    function hasPod(address podOwner) public view returns (bool) {
        return address(ownerToPod[podOwner]) != address(0);
    }

    /// @inheritdoc IEigenPodManager
    function getPod(address podOwner) external view returns (IEigenPod pod) {
        pod = ownerToPod[podOwner];
        if (address(pod) == address(0)) {
            bytes32 code = keccak256(type(PodForwarder).creationCode);
            bytes32 hash = keccak256(abi.encodePacked(bytes1(0xff), address(this), _salt(podOwner), code));
            pod = IEigenPod(address(uint160(uint256(hash))));
        }
    }

    /* VERSIONS */

    /// @inheritdoc IEigenPodManager
    function addPodImplementation(address implementation) external onlyOwner returns (uint8 podVersion) {
        require(
            implementation.code.length != 0 && latestPodVersion != type(uint8).max, InvalidPodImplementation()
        );
        podVersion = ++latestPodVersion;
        uint64 usableFrom = uint64(block.timestamp) + podChangeDelaySeconds;
        _laterImplementations[podVersion] = Implementation(implementation, usableFrom);

        emit PodImplementationAdded(podVersion, implementation, usableFrom);
    }

    /// @inheritdoc IEigenPodManager
    function podImplementation(uint8 podVersion)
        external
        view
        returns (address implementation, uint64 usableFrom)
    {
        if (podVersion == 0) return (FIRST_IMPLEMENTATION, 0);
        Implementation memory later = _laterImplementations[podVersion];
        return (later.code, later.usableFrom);
    }

    /* INTERNAL */

    function _createPod() private returns (IEigenPod pod) {
        ++numPods;
        pod = IEigenPod(address(new PodForwarder{salt: _salt(msg.sender)}()));
        pod.initialize(msg.sender);
        ownerToPod[msg.sender] = pod;

        emit PodDeployed(address(pod), msg.sender);
    }

    function _salt(address podOwner) private pure returns (bytes32) {
        return bytes32(uint256(uint160(podOwner)));
    }
}
